using EventGraph.Actors;
using EventGraph.Events;
using EventGraph.Relationships;
using EventGraph.Storage.Blocks;

namespace EventGraph.Storage.Writing;

/// <summary>An event that the log can hold.</summary>
/// <param name="Statement">The event.</param>
/// <param name="Key">Its id as a number.</param>
/// <param name="Value">What it adds to the fold; null where it does not weigh.</param>
internal readonly record struct PreparedEvent(Event Statement, UInt128 Key, FoldValue? Value)
{
    /// <exception cref="ArgumentException">The event is another actor's, or a number of it is out of range.</exception>
    public static PreparedEvent Of(Event statement, ActorId owner)
    {
        string? fault = EventRules.FaultOf(statement) ?? (statement.Owner == owner ? null : $"owner is {statement.Owner}, not {owner}");
        return fault is null && EventKey.TryParse(statement.Id, out UInt128 key)
            ? new PreparedEvent(statement, key, statement.Weighs ? FoldValue.Of(statement) : null)
            : throw new ArgumentException($"Event '{statement.Id}' cannot be appended: its {fault}.");
    }
}
