using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Articles;
using EventGraph.Coding.Boilerplate;
using EventGraph.Coding.Claims;
using EventGraph.Coding.Explanations;
using EventGraph.Coding.Frames;
using EventGraph.Coding.Lexicon;
using EventGraph.Coding.Mentions;
using EventGraph.Coding.Pairs;
using EventGraph.Coding.Stories;
using EventGraph.Coding.Syntax;
using EventGraph.Events;

namespace EventGraph.Coding;

/// <summary>
/// Reads an article and says who did what to whom. Deterministic, without state between articles, safe to call from any thread; its
/// time grows with the length of the text. <c>docs/coding.md</c> describes the stages.
/// </summary>
public sealed class ArticleCoder : IArticleCoder
{
    private const string NotEnglish = "the text does not look like English, the only language that is read";
    private const string Empty = "the text is empty";
    private const string NoActors = "the text names no actor that is known";
    private const string NoEvents = "the text names actors, but nothing that one does to another";

    private static readonly Lazy<ArticleCoder> Shared = new(() => new ArticleCoder(SyntaxAnalyzer.Default, Gazetteer.Default));

    private readonly Gazetteer _gazetteer;
    private readonly ArticleReader _reader;
    private readonly FrameReader _frames;
    private readonly ClaimReader _claims;
    private readonly Completeness _completeness;
    private readonly PairCoder _pairs;
    private readonly SentenceExplainer _explainer;

    /// <summary>A coder that parses and knows actors by these.</summary>
    public ArticleCoder(ISyntaxAnalyzer syntax, Gazetteer gazetteer)
        : this(syntax, gazetteer, EventLexicon.Default)
    {
    }

    private ArticleCoder(ISyntaxAnalyzer syntax, Gazetteer gazetteer, EventLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(syntax);
        ArgumentNullException.ThrowIfNull(gazetteer);
        _gazetteer = gazetteer;
        _reader = new ArticleReader(syntax, gazetteer, lexicon);
        _frames = new FrameReader(lexicon);
        _claims = new ClaimReader(lexicon);
        _completeness = new Completeness(lexicon.Classes);
        _pairs = new PairCoder(_frames, lexicon, gazetteer);
        _explainer = new SentenceExplainer(lexicon, _frames, _claims, _completeness);
    }

    /// <summary>The coder over the parser and the gazetteer that ship, made at the first use.</summary>
    public static ArticleCoder Default => Shared.Value;

    /// <summary>The coder that ships with a user's actors (<c>docs/gazetteer.md</c>) and lexicon (<c>docs/coding.md</c>) beside its own.</summary>
    /// <param name="actors">Paths of gazetteer files.</param>
    /// <param name="lexicon">Paths of lexicon files.</param>
    /// <exception cref="FormatException">A file has mistakes; the message names file and line.</exception>
    /// <exception cref="IOException">A file cannot be read; the message names it.</exception>
    public static ArticleCoder With(IReadOnlyList<string> actors, IReadOnlyList<string> lexicon)
    {
        ArgumentNullException.ThrowIfNull(actors);
        ArgumentNullException.ThrowIfNull(lexicon);
        return actors.Count + lexicon.Count == 0
            ? Default
            : new ArticleCoder(SyntaxAnalyzer.Default, UserFiles.Read(actors, Gazetteer.DefaultWith), UserFiles.Read(lexicon, EventLexicon.DefaultWith));
    }

    /// <summary>A coder with these actors and a user's lexicon; a file with a mistake is left out and told of, so that it never stops what ships.</summary>
    /// <param name="gazetteer">The actors.</param>
    /// <param name="lexicon">Paths of lexicon files.</param>
    /// <param name="leaveOut">Told of every file that is left out, and why.</param>
    public static ArticleCoder With(Gazetteer gazetteer, IReadOnlyList<string> lexicon, Action<string, string> leaveOut)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        return gazetteer == Gazetteer.Default && lexicon.Count == 0
            ? Default
            : new ArticleCoder(SyntaxAnalyzer.Default, gazetteer, UserFiles.ReadSound(lexicon, EventLexicon.DefaultWith, leaveOut));
    }

    /// <summary>Codes an article. Events come in the order of the text; where there are none, the reason says why.</summary>
    /// <exception cref="OperationCanceledException">Cancelled, which is looked at before every sentence.</exception>
    public CodedArticle Code(Article article, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (Refusal(article) is { } refusal)
        {
            return new CodedArticle([], refusal);
        }

        (IReadOnlyList<SentenceContext> sentences, Cast cast) = _reader.Read(article, cancellationToken);
        return Coded(sentences, Tell(article, sentences, cast, cancellationToken));
    }

    /// <summary>Codes an article as <see cref="Code"/> does, and says of every sentence what was read in it and why.</summary>
    /// <exception cref="OperationCanceledException">Cancelled, which is looked at before every sentence.</exception>
    public ArticleExplanation Explain(Article article, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (Refusal(article) is { } refusal)
        {
            return new ArticleExplanation(new CodedArticle([], refusal), []);
        }

        (IReadOnlyList<SentenceContext> sentences, Cast cast) = _reader.Read(article, cancellationToken);
        Event[] made = Tell(article, sentences, cast, cancellationToken);
        CodedArticle coded = Coded(sentences, made);
        ILookup<int?, Event> madeIn = made.ToLookup(e => e.Sentence?.Index), keptIn = coded.Events.ToLookup(e => e.Sentence?.Index);
        ImmutableArray<SentenceExplanation>.Builder explained = ImmutableArray.CreateBuilder<SentenceExplanation>(sentences.Count);
        foreach (SentenceContext sentence in sentences)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int index = sentence.Tree.Sentence.Index;
            explained.Add(_explainer.Explain(sentence, cast, article.Published, [.. madeIn[index]], [.. keptIn[index]]));
        }

        return new ArticleExplanation(coded, explained.MoveToImmutable());
    }

    /// <summary>Answers for exactly these ordered pairs of spans, in their order: the event that holds between them, or none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A span lies outside the text.</exception>
    /// <exception cref="OperationCanceledException">Cancelled, which is looked at before every sentence.</exception>
    public ImmutableArray<PairVerdict> CodePairs(Article article, IReadOnlyList<SpanPair> pairs, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(pairs);
        foreach (SpanPair pair in pairs)
        {
            pair.Check(article.Text.Length);
        }

        (IReadOnlyList<SentenceContext> sentences, Cast cast) = _reader.Read(article, cancellationToken);
        return [.. pairs.Select(pair => _pairs.Code(article, sentences, cast, pair))];
    }

    private static string? Refusal(Article article)
    {
        string text = PlainText.Of(MarkupFilter.Blank(article.Text)).Text;
        return string.IsNullOrWhiteSpace(text) ? Empty
            : !LanguageCheck.LooksEnglish(text) ? NotEnglish
            : GenreCheck.Default.Of(text) is { } genre ? $"the text reads like {genre}, where nobody does anything to anybody"
            : null;
    }

    private Event[] Tell(Article article, IReadOnlyList<SentenceContext> sentences, Cast cast, CancellationToken cancellationToken)
    {
        List<(Frame Frame, SentenceContext Sentence)> told = [];
        CounterpartFinder counterparts = new();
        foreach (SentenceContext sentence in sentences.Where(s => !s.Mentions.IsEmpty))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (Frame read in _frames.Read(sentence))
            {
                Frame frame = counterparts.Complete(ProtestReader.Reread(read), sentence);
                if (_completeness.IsTold(frame, sentence.Tree))
                {
                    counterparts.See(frame, sentence);
                    told.Add((frame, sentence));
                }
            }

            foreach (Frame claim in _claims.Read(sentence))
            {
                told.Add((claim, sentence));
            }
        }

        EventFactory factory = new(_gazetteer, article, cast);
        return [.. AddresseeFinder.Complete(told).SelectMany(t => factory.Make(t.Frame, t.Sentence))];
    }

    private static CodedArticle Coded(IReadOnlyList<SentenceContext> sentences, Event[] events)
    {
        ImmutableArray<Event> coded = StoryDeduplicator.Deduplicate(events);
        return new CodedArticle(coded, !coded.IsEmpty ? null : sentences.All(s => s.Mentions.IsEmpty) ? NoActors : NoEvents);
    }
}
