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
internal sealed class EventFactory(Gazetteer gazetteer, Article article, Cast cast)
{
    /// <summary>An event older than this, and of another year, is told as background.</summary>
    private const int Background = 60;

    private SentenceContext? _last;
    private ImmutableArray<string> _shown = [];

    public IEnumerable<Event> Make(Frame frame, SentenceContext context)
    {
        (DateOnly Date, DatePrecision Precision, DateExpression? Told) date = Date(frame, context);
        foreach ((Role? source, ActorId? from, Role? target, ActorId? to) in Pairs(frame))
        {
            if (from is not { } s || to is not { } t)
            {
                yield return Made(frame, context, date, (source, from), (target, to));
            }
            else if (s == t)
            {
                if (OneCountry.Apart(frame.Reading.Type, source!.Mention, target!.Mention) is { } ends)
                {
                    yield return Made(frame, context, date, (source, ends.Source), (target, ends.Target));
                }
            }
            else if (!IsOwnCountry(frame, s, t, date.Date))
            {
                yield return Made(frame, context, date, (source, s), (target, t));
            }
            else if (frame.Reading.Type == EventType.Support)
            {
                yield return Made(frame, context, date, (source, OneCountry.Organ(source!.Mention) ?? s), (target, OneCountry.Organ(target!.Mention) ?? t));
            }
        }
    }

    /// <summary>The one event between two given actors, whatever they are to each other.</summary>
    public Event MakeGiven(Frame frame, SentenceContext context, Role source, Role target)
    {
        (DateOnly Date, DatePrecision Precision, DateExpression? Told) date = Date(frame, context);
        return Made(frame, context, date, (source, source.Mention.Actors[0]), (target, target.Mention.Actors[0]));
    }

    // Events come sentence by sentence, and a list of actors makes many of one.
    private ImmutableArray<string> Shown(SentenceContext context)
    {
        if (_last != context)
        {
            _last = context;
            _shown = ContextReader.Default.In(context.Tree);
        }

        return _shown;
    }

    private (DateOnly Date, DatePrecision Precision, DateExpression? Told) Date(Frame frame, SentenceContext context) =>
        DatePicker.Pick(context.Tree, context.Dates, frame.Anchor, frame.Status, article.Published);

    private Event Made(
        Frame frame, SentenceContext context, (DateOnly Date, DatePrecision Precision, DateExpression? Told) when, (Role? Role, ActorId? Actor) source, (Role? Role, ActorId? Actor) target)
    {
        (DateOnly date, DatePrecision precision, DateExpression? told) = when;
        Confidence confidence = Confidence.Of(frame, source.Role, target.Role, context);
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
            Contexts = ContextReader.Joined(frame.Entry.Contexts, Shown(context)),
            Intensity = Intensities.Default.Of(reading),
            Status = StatusOf(frame, date),
            Confidence = confidence.Value,
            Change = frame.Reading.Change,
            Rival = frame.Rivals is [var rival, ..] ? Participant(rival, rival.Mention.Actors[0], context, date) : null,
            Sentence = Sentence(context.Tree),
            Trigger = Span(context.Tree, frame.Trigger, frame.Trigger),
            Why = Explanation.Of(frame, source.Role, target.Role, told, confidence, context.Tree),
        };
        return made with { Id = EventIdentity.Of(made) };
    }

    private static IEnumerable<(Role? Source, ActorId? From, Role? Target, ActorId? To)> Pairs(Frame frame)
    {
        (Role Role, ActorId Actor)[] sources = Flat(frame.Sources);
        (Role Role, ActorId Actor)[] targets = Flat(frame.Targets);
        if (sources.Length == 0)
        {
            return targets.Select(t => ((Role?)null, (ActorId?)null, (Role?)t.Role, (ActorId?)t.Actor));
        }

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

        Mention named = Named(role.Mention, context);
        TextSpan span = Span(context.Tree, named.First, named.Last);
        return participant with { Text = span.Text, Start = span.Start, End = span.End };
    }

    // Where the sentence names whom a pronoun points to, his name says more than "it".
    private static Mention Named(Mention mention, SentenceContext context)
    {
        Mention named = mention;
        foreach (Mention other in mention.Kind == MentionKind.Pronoun ? context.Mentions : [])
        {
            if (other.First > mention.Last)
            {
                break;
            }

            named = other.Kind is MentionKind.Name or MentionKind.Office or MentionKind.Introduced or MentionKind.Description && other.Actors.SequenceEqual(mention.Actors) ? other : named;
        }

        return named;
    }

    private SentenceSpan Sentence(SentenceTree tree) =>
        new(tree.Sentence.Index, tree.Sentence.Start, tree.Sentence.End, article.Text[tree.Sentence.Start..tree.Sentence.End]);

    private TextSpan Span(SentenceTree tree, int first, int last) =>
        new(article.Text[tree[first].Start..tree[last].End], tree[first].Start, tree[last].End);
}
