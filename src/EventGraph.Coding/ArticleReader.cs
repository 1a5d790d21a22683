using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Articles;
using EventGraph.Coding.Boilerplate;
using EventGraph.Coding.Dates;
using EventGraph.Coding.Frames;
using EventGraph.Coding.Lexicon;
using EventGraph.Coding.Mentions;
using EventGraph.Coding.Repair;
using EventGraph.Coding.Resolution;
using EventGraph.Coding.Syntax;

namespace EventGraph.Coding;

/// <summary>Reads an article up to where its events can be told: boilerplate off, parsed, actors found and resolved, dates read.</summary>
internal sealed class ArticleReader
{
    private readonly ISyntaxAnalyzer _syntax;
    private readonly Gazetteer _gazetteer;
    private readonly EventLexicon _lexicon;
    private readonly WordClasses _classes;
    private readonly TitleReader _titles;
    private readonly NameWords _words;
    private readonly MentionFinder _finder;
    private readonly SentenceRepair _repair;
    private readonly SpeakerFinder _speakers;

    public ArticleReader(ISyntaxAnalyzer syntax, Gazetteer gazetteer, EventLexicon lexicon)
    {
        _syntax = syntax;
        _gazetteer = gazetteer;
        _lexicon = lexicon;
        _classes = lexicon.Classes;
        _titles = new TitleReader(gazetteer);
        _words = new NameWords(gazetteer);
        _finder = new MentionFinder(gazetteer, _classes, _titles, _words);
        _repair = new SentenceRepair(lexicon);
        _speakers = new SpeakerFinder(_classes);
    }

    /// <summary>The sentences of an article, in order, with the cast that appeared in them.</summary>
    public (IReadOnlyList<SentenceContext> Sentences, Cast Cast) Read(Article article, CancellationToken cancellationToken)
    {
        string text = MarkupFilter.Blank(article.Text);
        PlainText plain = PlainText.Of(text);
        string story = BoilerplateFilter.Blank(plain.Text);
        SentenceTree[] trees = [.. _syntax.Analyze(story, cancellationToken).Select(s => new SentenceTree(_repair.Mend(plain.Placed(s))))];
        Cast cast = new(_gazetteer);
        HashSet<ActorId> publisher = [.. article.Publisher is { } name ? _gazetteer.Lookup(name).Select(m => m.Actor.Id) : []];
        ImmutableArray<DateExpression>[] dates = new ImmutableArray<DateExpression>[trees.Length];
        ImmutableArray<Mention>[] named = new ImmutableArray<Mention>[trees.Length];
        DateOnly? told = null;
        for (int i = 0; i < trees.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            dates[i] = DateReader.Read(trees[i], article.Published, told);
            told = DatePicker.LastTold(dates[i], article.Published) ?? told;
            named[i] = [.. _finder.Find(trees[i], dates[i], DatePicker.DayOf(dates[i], article.Published), cast).Where(m => !m.Actors.Any(publisher.Contains))];
        }

        ImmutableArray<Quotation> quotations = _speakers.Find(text, [.. QuotationReader.Read(story).Select(plain.Placed)], trees, named);
        UnnamedAgents unnamed = new(_words, _lexicon, cast);
        ReferenceResolver references = new(_gazetteer, _classes, _titles, _words, cast);
        List<SentenceContext> sentences = new(trees.Length);
        for (int i = 0; i < trees.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            SentenceTree tree = trees[i];
            DateOnly day = DatePicker.DayOf(dates[i], article.Published);
            ImmutableArray<Mention> mentions = references.Resolve(tree, named[i], day, token => SpeakerAt(tree, token, quotations, references));
            ActorId? setting = references.Setting();
            ImmutableArray<ActorId> last = references.LastSpeaker();
            sentences.Add(new SentenceContext(tree, mentions, dates[i])
            {
                Unnamed = (noun, owner) => unnamed.At(tree, noun, owner, day, setting),
                AtHome = noun => unnamed.AtHome(tree, noun, setting),
                Region = references.Region([]),
                IsBystander = cast.IsBystander,
                AreOneSide = (one, other) => cast.CountryOf(one, day) is { } country && country == cast.CountryOf(other, day),
                SpeakerAt = token => At(quotations, tree[token].Start) is { } quotation ? quotation.Speaker.IsEmpty ? last : quotation.Speaker : [],
                IsQuoted = token => At(quotations, tree[token].Start) is not null,
            });
        }

        return (sentences, cast);
    }

    private static ImmutableArray<ActorId> SpeakerAt(SentenceTree tree, int token, ImmutableArray<Quotation> quotations, ReferenceResolver references) =>
        At(quotations, tree[token].Start) is not { } quotation ? [] : quotation.Speaker.IsEmpty ? references.LastSpeaker() : quotation.Speaker;

    private static Quotation? At(ImmutableArray<Quotation> quotations, int position)
    {
        int low = 0, high = quotations.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (quotations[middle].Covers(position))
            {
                return quotations[middle];
            }

            if (position < quotations[middle].Start)
            {
                high = middle - 1;
            }
            else
            {
                low = middle + 1;
            }
        }

        return null;
    }
}
