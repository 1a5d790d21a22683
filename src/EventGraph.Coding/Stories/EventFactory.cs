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

    private static readonly End[] Nobody = [default];

    private readonly Explanation _explanation = new();
    private SentenceContext? _last;
    private SentenceSpan? _span;
    private ImmutableArray<string> _shown = [];

    public IEnumerable<Event> Make(Frame frame, SentenceContext context)
    {
        Event? common = null;
        DateExpression? told = null;
        foreach ((End source, End target) in Pairs(frame))
        {
            common ??= Common(frame, context, out told);
            if (Apart(frame, source, target, common.Date) is var (from, to))
            {
                yield return Made(common, frame, context, told, from, to);
            }
        }
    }

    // Two ends of one country are told apart where that is possible; otherwise the text tells of nobody but the country itself.
    private (End Source, End Target)? Apart(Frame frame, End source, End target, DateOnly date)
    {
        if (source is not { Role: { } doer, Actor: { } from } || target is not { Role: { } other, Actor: { } to } || (from != to && !IsOwnCountry(frame, from, to, date)))
        {
            return (source, target);
        }

        if (from == to)
        {
            return OneCountry.Apart(frame.Reading.Type, doer.Mention, other.Mention) is { } ends ? (new End(doer, ends.Source), new End(other, ends.Target)) : null;
        }

        return frame.Reading.Type == EventType.Support
            ? (new End(doer, OneCountry.Organ(doer.Mention) ?? from), new End(other, OneCountry.Organ(other.Mention) ?? to))
            : null;
    }

    /// <summary>The one event between two given actors, whatever they are to each other.</summary>
    public Event MakeGiven(Frame frame, SentenceContext context, Role source, Role target)
    {
        Event common = Common(frame, context, out DateExpression? told);
        return Made(common, frame, context, told, new End(source, source.Mention.Actors[0]), new End(target, target.Mention.Actors[0]));
    }

    // What all events of a frame share: everything but the ends, and what the ends tell.
    private Event Common(Frame frame, SentenceContext context, out DateExpression? told)
    {
        (DateOnly date, DatePrecision precision, told) = DatePicker.Pick(context.Tree, context.Dates, frame.Anchor, frame.Status, article.Published);
        Reading reading = ModeReader.Default.Of(context.Tree, frame.Reading, frame.Trigger);
        Enter(context);
        return new Event
        {
            Article = article.Id,
            Id = "",
            Date = date,
            DatePrecision = precision,
            Type = reading.Type,
            Mode = reading.Mode,
            Contexts = ContextReader.Joined(frame.Entry.Contexts, _shown),
            Intensity = Intensities.Default.Of(reading),
            Status = StatusOf(frame, date),
            Change = frame.Reading.Change,
            Rival = frame.Rivals is [var rival, ..] ? Participant(new End(rival, rival.Mention.Actors[0]), context, date) : null,
            Sentence = _span,
            Trigger = Span(context.Tree, frame.Trigger, frame.Trigger),
        };
    }

    // Events come sentence by sentence: what the sentence alone tells is read once.
    private void Enter(SentenceContext context)
    {
        if (_last != context)
        {
            _last = context;
            _shown = ContextReader.Default.In(context.Tree);
            _span = Sentence(context.Tree);
        }
    }

    private Event Made(Event common, Frame frame, SentenceContext context, DateExpression? told, End source, End target)
    {
        Confidence confidence = Confidence.Of(frame, source.Role, target.Role, context);
        Event made = common with
        {
            Source = Participant(source, context, common.Date),
            Target = Participant(target, context, common.Date),
            Confidence = confidence.Value,
            Why = _explanation.Of(frame, source.Role, target.Role, told, confidence, context.Tree),
        };
        return made with { Id = EventIdentity.Of(made) };
    }

    private static IEnumerable<(End Source, End Target)> Pairs(Frame frame)
    {
        End[] sources = Ends(frame.Sources);
        End[] targets = Ends(frame.Targets);
        if (sources.Length + targets.Length == 0)
        {
            yield break;
        }

        if (targets.Length == 0 && frame.Reciprocal && sources.Length > 1)
        {
            targets = sources;
        }

        foreach (End source in sources.Length > 0 ? sources : Nobody)
        {
            foreach (End target in targets.Length > 0 ? targets : Nobody)
            {
                yield return (source, target);

                // An alliance is claimed both ways, whichever of the two is called the ally.
                if (frame.Reading.Type == EventType.Ally && source.Role is not null && target.Role is not null)
                {
                    yield return (target, source);
                }
            }
        }
    }

    private static End[] Ends(ImmutableArray<Role> roles) => roles is [{ Mention.Actors: [var only] } role]
        ? [new End(role, only)]
        : [.. roles.SelectMany(r => r.Mention.Actors, (role, actor) => new End(role, actor)).DistinctBy(e => e.Actor)];

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

    private Participant? Participant(End end, SentenceContext context, DateOnly date)
    {
        if (end is not { Role: { } role, Actor: { } id })
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
