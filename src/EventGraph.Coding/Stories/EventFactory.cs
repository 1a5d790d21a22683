using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Articles;
using EventGraph.Coding.Dates;
using EventGraph.Coding.Frames;
using EventGraph.Coding.Lexicon;
using EventGraph.Coding.Mentions;
using EventGraph.Events;
using EventGraph.Plover;

namespace EventGraph.Coding.Stories;

/// <summary>Makes events of frames: one for every source with every target, dated, weighed and explained.</summary>
/// <remarks>
/// Confidence is a product: 0.9 for a verb, 0.75 for a noun, 0.7 for a claim, times how surely each actor was linked and resolved,
/// times 0.95 for every operator and for a quotation.
/// </remarks>
internal sealed class EventFactory(Gazetteer gazetteer, Article article, Cast cast)
{
    private const double OfVerb = 0.9;
    private const double OfNoun = 0.75;
    private const double OfClaim = 0.7;
    private const double PerStep = 0.95;

    /// <summary>An event older than this, and of another year, is told as background.</summary>
    private const int Background = 60;

    public IEnumerable<Event> Make(Frame frame, SentenceContext context)
    {
        (DateOnly date, DatePrecision precision) = DatePicker.Pick(context.Tree, context.Dates, frame.Anchor, frame.Status, article.Published);
        foreach ((Role? source, ActorId? from, Role? target, ActorId? to) in Pairs(frame))
        {
            if (from is { } s && to is { } t && (s == t || IsOwnCountry(frame, s, t, date)))
            {
                continue;
            }

            yield return Made(frame, context, date, precision, (source, from), (target, to));
        }
    }

    /// <summary>The one event between two given actors, whatever they are to each other.</summary>
    public Event MakeGiven(Frame frame, SentenceContext context, Role source, Role target)
    {
        (DateOnly date, DatePrecision precision) = DatePicker.Pick(context.Tree, context.Dates, frame.Anchor, frame.Status, article.Published);
        return Made(frame, context, date, precision, (source, source.Mention.Actors[0]), (target, target.Mention.Actors[0]));
    }

    private Event Made(Frame frame, SentenceContext context, DateOnly date, DatePrecision precision, (Role? Role, ActorId? Actor) source, (Role? Role, ActorId? Actor) target)
    {
        Reading reading = ModeReader.Default.Of(context.Tree, frame.Reading, frame.Trigger);
        Event made = new()
        {
            Article = article.Id,
            Id = "",
            Date = date,
            DatePrecision = precision,
            Source = Participant(source.Role, source.Actor, context, date),
            Target = Participant(target.Role, target.Actor, context, date),
            Type = reading.Type,
            Mode = reading.Mode,
            Contexts = ContextReader.Default.Of(context.Tree, frame.Entry.Contexts),
            Intensity = Intensities.Default.Of(reading),
            Status = StatusOf(frame, date),
            Confidence = Confidence(frame, source.Role, target.Role, context),
            Change = frame.Reading.Change,
            Rival = frame.Rivals is [var rival, ..] ? Participant(rival, rival.Mention.Actors[0], context, date) : null,
            Sentence = Sentence(context.Tree),
            Trigger = Span(context.Tree, frame.Trigger, frame.Trigger),
            Why = Explanation.Of(frame, source.Role, target.Role, context.Tree),
        };
        return made with { Id = EventIdentity.Of(made) };
    }

    private static IEnumerable<(Role? Source, ActorId? From, Role? Target, ActorId? To)> Pairs(Frame frame)
    {
        (Role Role, ActorId Actor)[] sources = Flat(frame.Sources);
        (Role Role, ActorId Actor)[] targets = Flat(frame.Targets);
        if (targets.Length == 0 && frame.Reciprocal && sources.Length > 1)
        {
            targets = sources;
        }
        else if (targets.Length == 0)
        {
            return sources.Select(s => ((Role?)s.Role, (ActorId?)s.Actor, (Role?)null, (ActorId?)null));
        }

        // An alliance is claimed both ways, whichever of the two is called the ally.
        var pairs = frame.Reading.Type == EventType.Ally
            ? sources.SelectMany(s => targets, (s, t) => (s, t)).SelectMany(p => new[] { (p.s, p.t), (s: p.t, t: p.s) })
            : from s in sources from t in targets select (s, t);
        return pairs.Select(p => ((Role?)p.s.Role, (ActorId?)p.s.Actor, (Role?)p.t.Role, (ActorId?)p.t.Actor));
    }

    private static (Role Role, ActorId Actor)[] Flat(ImmutableArray<Role> roles) =>
        [.. roles.SelectMany(r => r.Mention.Actors, (role, actor) => (role, actor)).DistinctBy(r => r.actor)];

    // A leader and his own country are one at the level of countries, and news means neither by naming both.
    private bool IsOwnCountry(Frame frame, ActorId source, ActorId target, DateOnly date) =>
        Ontology.Of(frame.Reading.Type).Quad is QuadClass.VerbalCooperation or QuadClass.MaterialCooperation or null
        && IsOwnCountry(source, target, date);

    private bool IsOwnCountry(ActorId source, ActorId target, DateOnly date) =>
        (source.Kind == ActorKind.Country && target.Kind == ActorKind.Person && cast.CountryOf(target, date) == source.CountryCode)
        || (target.Kind == ActorKind.Country && source.Kind == ActorKind.Person && cast.CountryOf(source, date) == target.CountryCode);

    private EventStatus StatusOf(Frame frame, DateOnly date) =>
        frame.Status == EventStatus.Actual && !Ontology.Of(frame.Reading.Type).IsClaim
        && date.Year < article.Published.Year && article.Published.DayNumber - date.DayNumber > Background
            ? EventStatus.Historical
            : frame.Status;

    private static double Confidence(Frame frame, Role? source, Role? target, SentenceContext context)
    {
        double confidence = Ontology.Of(frame.Reading.Type).IsClaim ? OfClaim : frame.IsVerbal ? OfVerb : OfNoun;
        confidence *= (source?.Quality ?? 1) * (target?.Quality ?? 1) * Math.Pow(PerStep, frame.Operators.Length + (context.IsQuoted(frame.Trigger) ? 1 : 0));
        return Math.Round(confidence, 2);
    }

    private Participant? Participant(Role? role, ActorId? actor, SentenceContext context, DateOnly date)
    {
        if (role is null || actor is not { } id)
        {
            return null;
        }

        ActorName name = cast.NameOf(id, date);
        Participant participant = new(id, name.Name, name.Country)
        {
            Members = id.Kind == ActorKind.Bloc ? [.. gazetteer.MembersOf(id, date).Select(m => m.Local)] : null,
        };
        if (role.Mention.IsImplicit)
        {
            return participant;
        }

        TextSpan span = Span(context.Tree, role.Mention.First, role.Mention.Last);
        return participant with { Text = span.Text, Start = span.Start, End = span.End };
    }

    private SentenceSpan Sentence(SentenceTree tree) =>
        new(tree.Sentence.Index, tree.Sentence.Start, tree.Sentence.End, article.Text[tree.Sentence.Start..tree.Sentence.End]);

    private TextSpan Span(SentenceTree tree, int first, int last) =>
        new(article.Text[tree[first].Start..tree[last].End], tree[first].Start, tree[last].End);
}
