using EventGraph.Actors;
using EventGraph.Events;
using EventGraph.Plover;
using EventGraph.Relationships;

namespace EventGraph.Storage.Writing;

/// <summary>An event that the log can hold.</summary>
/// <param name="Statement">The event.</param>
/// <param name="Body">Its JSON.</param>
/// <param name="Value">What it adds to the fold; null where it does not weigh.</param>
internal sealed record PreparedEvent(Event Statement, string Body, FoldValue? Value)
{
    /// <exception cref="ArgumentException">The event is another actor's, or a number of it is out of range.</exception>
    public static PreparedEvent Of(Event statement, ActorId owner)
    {
        Check(statement, owner);
        return new PreparedEvent(statement, EventJson.Write(statement), statement.Weighs ? FoldValue.Of(statement) : null);
    }

    /// <summary>The actors that the event speaks of.</summary>
    public IEnumerable<Participant> Participants => ParticipantsOf(Statement);

    private static void Check(Event statement, ActorId owner)
    {
        string? fault = statement switch
        {
            { Id: "" } => "its id is empty",
            { Source: null, Target: null } => "it has neither source nor target",
            _ when statement.Owner != owner => $"its owner is {statement.Owner}, not {owner}",
            _ when !Enum.IsDefined(statement.Type) => $"its type is {(int)statement.Type}, which is none of {Ontology.TypeNames}",
            { Intensity: not (>= -10 and <= 10) } => $"its intensity is {statement.Intensity}, not of −10 to 10",
            { Confidence: not (>= 0 and <= 1) } => $"its confidence is {statement.Confidence}, not of 0 to 1",
            { Reliability: not (> 0 and <= 1) } => $"its reliability is {statement.Reliability}, not over 0 to 1",
            _ when Texts(statement).Any(t => t?.Contains('\0', StringComparison.Ordinal) == true) => "an id or a name in it holds a NUL character",
            { Mentions: < 1 } => $"its mentions are {statement.Mentions}, not at least 1",
            _ => null,
        };
        if (fault is not null)
        {
            throw new ArgumentException($"Event '{statement.Id}' cannot be appended: {fault}.");
        }
    }

    private static IEnumerable<Participant> ParticipantsOf(Event statement) =>
        new[] { statement.Source, statement.Target, statement.Rival }.OfType<Participant>();

    private static IEnumerable<string?> Texts(Event statement) =>
        [statement.Id, statement.Article, .. ParticipantsOf(statement).SelectMany(p => new[] { p.Name, p.Country })];
}
