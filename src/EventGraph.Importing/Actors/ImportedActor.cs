using EventGraph.Events;

namespace EventGraph.Importing.Actors;

/// <summary>Whom a code or a name of a data set means. Immutable but for what it remembers; safe for many threads.</summary>
internal abstract class ImportedActor
{
    private Known? _known;

    /// <summary>The actor as it was on a day. Rows come day by day, so the last answer is remembered and shared.</summary>
    public Participant On(DateOnly day)
    {
        Known? known = Volatile.Read(ref _known);
        if (known is not null && (known.Day is null || known.Day == day))
        {
            return known.Participant;
        }

        Participant made = Make(day, out bool isDated);
        Participant participant = known is not null && AreSame(known.Participant, made) ? known.Participant : made;
        Volatile.Write(ref _known, new Known(isDated ? day : null, participant));
        return participant;
    }

    /// <summary>The actor as it was on a day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="isDated">Whether it may be another on another day.</param>
    protected abstract Participant Make(DateOnly day, out bool isDated);

    private static bool AreSame(Participant one, Participant other) =>
        one.Actor == other.Actor && one.Country == other.Country && (one.Members ?? []).AsSpan().SequenceEqual((other.Members ?? []).AsSpan());

    private sealed record Known(DateOnly? Day, Participant Participant);
}
