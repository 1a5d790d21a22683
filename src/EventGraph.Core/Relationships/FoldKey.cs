using EventGraph.Actors;
using EventGraph.Events;
using EventGraph.Plover;

namespace EventGraph.Relationships;

/// <summary>What the fold keeps apart. The recorded day makes "what was known at" a view and not a scan.</summary>
/// <param name="Source">Who did it.</param>
/// <param name="Target">To whom.</param>
/// <param name="Type">What was done.</param>
/// <param name="Day">When it happened.</param>
/// <param name="RecordedDay">The day (UTC) on which the store learned of it.</param>
/// <param name="Band">How sure the coding is.</param>
[GenerateSerializer, Immutable, Alias("eventgraph.FoldKey")]
public readonly record struct FoldKey(ActorId Source, ActorId Target, EventType Type, DateOnly Day, DateOnly RecordedDay, ConfidenceBand Band)
{
    /// <summary>The key of an event that weighs.</summary>
    /// <exception cref="InvalidOperationException">The event has no weight (<see cref="Event.Weighs"/>).</exception>
    public static FoldKey Of(Event statement, DateOnly recordedDay)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return statement.Weighs
            ? new FoldKey(statement.Source!.Actor, statement.Target!.Actor, statement.Type, statement.Date, recordedDay, BandOf(statement.Confidence))
            : throw new InvalidOperationException($"Event {statement.Id} does not weigh in any relationship.");
    }

    /// <summary>The band that a confidence of 0 to 1 falls into.</summary>
    public static ConfidenceBand BandOf(double confidence) => (ConfidenceBand)Math.Clamp((int)(confidence * 4), 0, 3);
}
