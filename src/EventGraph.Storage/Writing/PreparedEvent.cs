using EventGraph.Actors;
using EventGraph.Events;
using EventGraph.Plover;
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
        string? fault = Fault(statement, owner);
        if (!EventKey.TryParse(statement.Id, out UInt128 key))
        {
            fault = "its id is not of 32 lower-case hexadecimal digits";
        }

        return fault is null
            ? new PreparedEvent(statement, key, statement.Weighs ? FoldValue.Of(statement) : null)
            : throw new ArgumentException($"Event '{statement.Id}' cannot be appended: {fault}.");
    }

    private static string? Fault(Event statement, ActorId owner) => statement switch
    {
        { Source: null, Target: null } => "it has neither source nor target",
        _ when statement.Owner != owner => $"its owner is {statement.Owner}, not {owner}",
        _ when !Enum.IsDefined(statement.Type) => $"its type is {(int)statement.Type}, which is none of {Ontology.TypeNames}",
        { Intensity: not (>= -10 and <= 10) } => $"its intensity is {statement.Intensity}, not of −10 to 10",
        { Confidence: not (>= 0 and <= 1) } => $"its confidence is {statement.Confidence}, not of 0 to 1",
        { Reliability: not (> 0 and <= 1) } => $"its reliability is {statement.Reliability}, not over 0 to 1",
        { Mentions: < 1 } => $"its mentions are {statement.Mentions}, not at least 1",
        _ when HoldsNul(statement) => "an id or a name in it holds a NUL character",
        _ => null,
    };

    private static bool HoldsNul(Event statement) =>
        HoldsNul(statement.Article) || HoldsNul(statement.Source) || HoldsNul(statement.Target) || HoldsNul(statement.Rival);

    private static bool HoldsNul(Participant? participant) => HoldsNul(participant?.Name) || HoldsNul(participant?.Country);

    private static bool HoldsNul(string? text) => text?.Contains('\0', StringComparison.Ordinal) == true;
}
