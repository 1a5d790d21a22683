using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Articles;
using EventGraph.Coding.Frames;
using EventGraph.Coding.Lexicon;
using EventGraph.Coding.Mentions;
using EventGraph.Coding.Stories;
using EventGraph.Events;
using EventGraph.Plover;

namespace EventGraph.Coding.Pairs;

/// <summary>
/// Says what holds between two given spans: of the sentence's frames the one that links them best. Links along the parse count most,
/// then the order source, word, target, then nearness.
/// </summary>
internal sealed class PairCoder(FrameReader frames, EventLexicon lexicon, Gazetteer gazetteer)
{
    private const double Linked = 3;
    private const double Together = 2;
    private const double OtherActor = -1.5;
    private const double Reversed = -3;
    private const double InOrder = 0.6;
    private const double Between = 0.5;
    private const double OnTheWay = 1.2;
    private const double Verbal = 0.6;
    private const double Governed = 0.2;
    private const double PerToken = -0.03;
    private const double PerDepth = -0.12;
    private const double Talk = -4;
    private const double Beneath = -2.5;
    private const double PositionQuality = 0.5;

    private const int MaxClauses = 3;

    // A person's: what a group says of others is taken for a report, and the source given is no reporter.
    private static readonly ActorId SourceMark = ActorId.Parse("person:given-source");
    private static readonly ActorId TargetMark = ActorId.Group(null, "given-target");

    public PairVerdict Code(Article article, IReadOnlyList<SentenceContext> sentences, Cast cast, SpanPair pair)
    {
        SentenceContext? sentence = sentences.FirstOrDefault(s => Tokens(s.Tree, pair.Source) is not null && Tokens(s.Tree, pair.Target) is not null);
        if (sentence is null)
        {
            return new PairVerdict(article.Id, pair, null);
        }

        Mention source = Doer(sentence.Tree, Given(sentence.Tree, pair.Source, SourceMark));
        Mention target = Given(sentence.Tree, pair.Target, TargetMark);
        ImmutableArray<Mention> pronouns = [.. Pronouns(sentence.Tree, source, target)];
        IEnumerable<Mention> others = sentence.Mentions.Where(m => !pronouns.Any(p => m.Covers(p.Head))).Concat(pronouns);
        SentenceContext marked = new(sentence.Tree, Replaced(others, source, target), sentence.Dates) { Region = sentence.Region, IsQuoted = sentence.IsQuoted };
        ImmutableArray<Frame> read = [.. frames.Read(marked).SelectMany<Frame, Frame>(f => f.Reported is { } reported ? [f, reported] : [f])];
        int[] reversed = [.. read.Where(IsReversed).Select(f => f.Trigger)];
        Frame? best = read
            .Where(f => reversed.Length == 0 || LinksBothEnds(f) || (Has(f.Sources, SourceMark) && reversed.All(r => r != f.Trigger && sentence.Tree.IsWithin(r, f.Trigger))))
            .Select(f => (Frame: f, Score: Score(sentence.Tree, f, source, target) + (IsTalkAbout(sentence.Tree, f, read) ? Talk : 0) + (IsBeneath(sentence.Tree, f, read) ? Beneath : 0)))
            .OrderByDescending(f => f.Score)
            .ThenBy(f => f.Frame.Trigger)
            .Select(f => f.Frame)
            .FirstOrDefault();
        return new PairVerdict(article.Id, pair, best is null ? null : Made(article, marked, cast, best, Resolved(sentence, source, article, cast), Resolved(sentence, target, article, cast)));
    }

    private static (int First, int Last)? Tokens(SentenceTree tree, CharacterSpan span)
    {
        int first = -1, last = -1;
        for (int i = 0; i < tree.Count; i++)
        {
            if (tree[i].End > span.Start && tree[i].Start < span.End)
            {
                first = first < 0 ? i : first;
                last = i;
            }
        }

        return first < 0 ? null : (first, last);
    }

    private static Mention Given(SentenceTree tree, CharacterSpan span, ActorId mark)
    {
        (int first, int last) = Tokens(tree, span)!.Value;
        return new Mention(first, last, Heads.Of(tree, first, last), MentionKind.Name, [mark], "given");
    }

    // "A Russian-led offensive", "Cuba's refusal": where a span ends in an act, whose act it is.
    private Mention Doer(SentenceTree tree, Mention given)
    {
        int first = given.First;
        while (first < given.Head && tree[first].Upos == "DET")
        {
            first++;
        }

        return first < given.Head && !lexicon.Noun(tree.Lemma(given.Head)).IsEmpty
            ? given with { First = first, Last = given.Head - 1, Head = Heads.Of(tree, first, given.Head - 1), Kind = MentionKind.Modifier }
            : given;
    }

    // The smaller of two nested spans comes last, so that it has its own tokens.
    private static ImmutableArray<Mention> Replaced(IEnumerable<Mention> mentions, Mention source, Mention target)
    {
        IEnumerable<Mention> others = mentions.Where(m => (m.Last < source.First || m.First > source.Last) && (m.Last < target.First || m.First > target.Last));
        return source.Last - source.First >= target.Last - target.First ? [.. others, source, target] : [.. others, target, source];
    }

    // "The ministry said it will": a pronoun is whoever is the subject of the clause that governs its own; "called the emir to thank him": it is its object.
    private static IEnumerable<Mention> Pronouns(SentenceTree tree, Mention source, Mention target)
    {
        for (int i = source.Last + 1; i < tree.Count; i++)
        {
            if (tree.Relation(i) == "nsubj" && tree.Lower(i) is "he" or "she" or "it" or "they" && (i < target.First || i > target.Last)
                && tree.Ancestors(tree.Head(i)).Take(MaxClauses).Any(verb => tree.Child(verb, "nsubj") is var subject and >= 0 && subject >= source.First && subject <= source.Last))
            {
                yield return new Mention(i, i, i, MentionKind.Name, [SourceMark], "given, by pronoun");
            }
            else if (tree.Relation(i) == "obj" && tree.Lower(i) is "him" or "her" or "them" or "it" && i > target.Last
                && tree.Ancestors(tree.Head(i)).Take(MaxClauses).Any(verb => tree.Child(verb, "obj") is var thing and >= 0 && target.Covers(thing) && tree.IsVerb(verb)))
            {
                yield return new Mention(i, i, i, MentionKind.Name, [TargetMark], "given, by pronoun");
            }
        }
    }

    private static double Score(SentenceTree tree, Frame frame, Mention source, Mention target)
    {
        double score = Link(frame.Sources, SourceMark) + (Has(frame.Sources, SourceMark) && Has(frame.Sources, TargetMark) ? Together : Link(frame.Targets, TargetMark));
        bool reversed = Has(frame.Sources, TargetMark) && !Has(frame.Targets, TargetMark) || (Has(frame.Targets, SourceMark) && !Has(frame.Sources, SourceMark));
        score += reversed && !frame.Reciprocal ? Reversed : 0;
        score += frame.Trigger > source.Last ? InOrder : 0;
        score += frame.Trigger > Math.Min(source.Last, target.Last) && frame.Trigger < Math.Max(source.First, target.First) ? Between : 0;
        score += OnPath(tree, frame.Trigger, source.Head, target.Head) || OnPath(tree, frame.Anchor, source.Head, target.Head) ? OnTheWay : 0;
        score += frame.IsVerbal ? Verbal : 0;
        score += Governed * frame.Operators.Length;
        score += PerToken * (Distance(frame.Trigger, source) + Distance(frame.Trigger, target));
        return score + (PerDepth * tree.Ancestors(frame.Trigger).Count());
    }

    // Whether a word lies on the way through the parse from one token to the other: it governs one of the two, or both from nearest by.
    private static bool OnPath(SentenceTree tree, int word, int from, int to)
    {
        bool overFrom = tree.IsWithin(from, word), overTo = tree.IsWithin(to, word);
        return overFrom != overTo || (overFrom && !tree.Children(word).Any(c => tree.IsWithin(from, c) && tree.IsWithin(to, c)));
    }

    // "called him to express support": the talk about an act gives way to the act; "rallied to demand": what is demanded gives way to the rally.
    private static bool IsTalkAbout(SentenceTree tree, Frame frame, ImmutableArray<Frame> read) => frame.Reading.Type switch
    {
        EventType.Consult => read.Any(f => f.Reading.Type != EventType.Consult && tree.Head(f.Trigger) == frame.Trigger && tree.Relation(f.Trigger) is "advcl" or "xcomp"),
        EventType.Request or EventType.Accuse => tree.Relation(frame.Trigger) is "advcl" or "xcomp"
            && read.Any(f => f.Reading.Type == EventType.Protest && Has(f.Sources, SourceMark) && tree.Head(frame.Trigger) == f.Trigger),
        _ => false,
    };

    // "called off the strike after an agreement", "lifted the limits on visiting relatives": what the source does first of all counts before
    // what stands beneath it.
    private static bool IsBeneath(SentenceTree tree, Frame frame, ImmutableArray<Frame> read) => read.Any(f =>
        f.Trigger != frame.Trigger && f.IsVerbal && f.Reading.Type != EventType.Consult && Has(f.Sources, SourceMark) && tree.IsWithin(frame.Trigger, f.Trigger));

    private static double Link(ImmutableArray<Role> roles, ActorId mark) => roles.FirstOrDefault(r => r.Mention.Actors.Contains(mark)) is { } role
        ? Linked * role.Quality
        : roles.IsEmpty ? 0 : OtherActor;

    // Where the sentence says it the other way round, nothing holds this way unless a frame links both ends, or begins at the source and governs
    // what is said: "condemned the threats that they had made".
    private static bool IsReversed(Frame frame) => !frame.Reciprocal && Has(frame.Sources, TargetMark) && Has(frame.Targets, SourceMark);

    private static bool LinksBothEnds(Frame frame) => Has(frame.Sources, SourceMark) && Has(frame.Targets, TargetMark);

    private static bool Has(ImmutableArray<Role> roles, ActorId mark) => roles.Any(r => r.Mention.Actors.Contains(mark));

    private static int Distance(int word, Mention mention) => word < mention.First ? mention.First - word : word > mention.Last ? word - mention.Last : 0;

    // Who the span is: the mention that it covers, or a group by its words.
    private static ActorId Resolved(SentenceContext sentence, Mention given, Article article, Cast cast)
    {
        Mention? known = sentence.Mentions.Where(m => m.First >= given.First && m.Last <= given.Last && m.Actors.Length == 1).OrderByDescending(m => m.Covers(given.Head)).ThenByDescending(m => m.Last - m.First).FirstOrDefault()
            ?? sentence.Mentions.FirstOrDefault(m => m.Covers(given.Head) && m.Actors.Length == 1);
        if (known is not null)
        {
            return known.Actors[0];
        }

        string slug = Slug.From(article.Text[sentence.Tree[given.First].Start..sentence.Tree[given.Last].End]);
        return cast.OfSurname(sentence.Tree[given.Last].Text) ?? ActorId.Group(null, slug.Length == 0 ? "unnamed" : slug);
    }

    private Event Made(Article article, SentenceContext marked, Cast cast, Frame frame, ActorId source, ActorId target)
    {
        Role from = Renamed(frame.Sources, SourceMark, source, marked.Mentions);
        Role to = Renamed(frame.Targets, TargetMark, target, marked.Mentions);
        Frame whole = frame with { Reading = Announced(marked.Tree, frame), Sources = [from], Targets = [to], Reciprocal = false };
        return new EventFactory(gazetteer, article, cast).MakeGiven(whole, marked, from, to);
    }

    private static Role Renamed(ImmutableArray<Role> roles, ActorId mark, ActorId actor, ImmutableArray<Mention> mentions)
    {
        Role role = roles.FirstOrDefault(r => r.Mention.Actors.Contains(mark)) ?? new Role(mentions.First(m => m.Actors.Contains(mark)), PositionQuality, "by position");
        return role with { Mention = role.Mention with { Actors = [actor] } };
    }

    // "may impose sanctions"; "may have launched attacks" supposes what was done.
    private static bool MayHappen(SentenceTree tree, int verb)
    {
        IEnumerable<string> auxiliaries = tree.Children(verb).Where(c => tree.Relation(c) is "aux").Select(tree.Lower);
        return auxiliaries.Any(a => a is "may" or "might" or "could") && !auxiliaries.Contains("have");
    }

    // PLOVER codes what is announced by its announcement, and what is not granted as its refusal.
    private static Reading Announced(SentenceTree tree, Frame frame)
    {
        if (frame.Status == EventStatus.Negated && Ontology.Of(frame.Reading.Type).Quad is QuadClass.VerbalCooperation or QuadClass.MaterialCooperation)
        {
            return new Reading(EventType.Reject);
        }

        if (MayHappen(tree, frame.Trigger) && Ontology.Of(frame.Reading.Type).Quad == QuadClass.MaterialConflict)
        {
            return new Reading(EventType.Threaten);
        }

        if (frame.Status != EventStatus.Future)
        {
            return frame.Reading == frame.Entry.Reading && frame.Entry.Published is { } published ? published : frame.Reading;
        }

        return Ontology.Of(frame.Reading.Type).Quad switch
        {
            QuadClass.VerbalCooperation or QuadClass.MaterialCooperation => new Reading(EventType.Agree),
            QuadClass.MaterialConflict => new Reading(EventType.Threaten),
            _ => frame.Reading,
        };
    }
}
