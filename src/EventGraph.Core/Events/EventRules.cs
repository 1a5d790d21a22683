using System.Buffers;
using EventGraph.Plover;

namespace EventGraph.Events;

/// <summary>What an event may say, wherever it comes from: the ranges of its numbers and the words of the ontology.</summary>
public static class EventRules
{
    private const int IdLength = 32;

    private static readonly SearchValues<char> IdDigits = SearchValues.Create("0123456789abcdef");

    /// <summary>What an id looks like, for error messages.</summary>
    public const string IdShape = "of 32 lower-case hexadecimal digits";

    /// <summary>Whether a text can be an event's id.</summary>
    public static bool IsId(string? id) => id is { Length: IdLength } && !id.AsSpan().ContainsAnyExcept(IdDigits);

    /// <summary>What is wrong with an event, after "the event's …"; null for one that the log can hold.</summary>
    public static string? FaultOf(Event statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return FaultOfActors(statement) ?? FaultOfWords(statement) ?? FaultOfNumbers(statement);
    }

    private static string? FaultOfActors(Event statement) => statement switch
    {
        { Source: null, Target: null } => "source and target are both null; one of them has to be an actor",
        { Source: { } source } when FaultOf(source) is { } fault => $"source {fault}",
        { Target: { } target } when FaultOf(target) is { } fault => $"target {fault}",
        { Rival: { } rival } when FaultOf(rival) is { } fault => $"rival {fault}",
        _ => null,
    };

    private static string? FaultOf(Participant participant) => participant switch
    {
        _ when participant.Actor == default => "has no actor",
        { Name: null or "" } => "has no name",
        _ when participant.Name.Contains('\0', StringComparison.Ordinal) => "has a NUL character in its name",
        { Country: { } country } when country.Length != 3 || country.AsSpan().ContainsAnyExceptInRange('A', 'Z') => $"has the country '{country}', which is no three-letter code",
        _ => null,
    };

    private static string? FaultOfWords(Event statement) => statement switch
    {
        _ when !IsId(statement.Id) => $"id is not {IdShape}",
        { Article: { } article } when article.Contains('\0', StringComparison.Ordinal) => "article has a NUL character",
        _ when !Enum.IsDefined(statement.Type) => $"type is {(int)statement.Type}, which is none of {Ontology.TypeNames}",
        { Mode: { } mode } when !Ontology.Of(statement.Type).Modes.ContainsKey(mode) =>
            $"mode is '{mode}'; {Ontology.Of(statement.Type).Name} has {Modes(statement.Type)}",
        { Contexts.IsDefault: true } => "contexts are null; an event without has an empty list",
        { Contexts.IsEmpty: true } => null,
        _ => statement.Contexts.FirstOrDefault(c => !Ontology.Contexts.Contains(c)) is { } context ? $"contexts have '{context}', which is none of the ontology" : null,
    };

    private static string? FaultOfNumbers(Event statement) => statement switch
    {
        { Intensity: not (>= -10 and <= 10) } => $"intensity is {statement.Intensity}, not of -10 to 10",
        { Confidence: not (>= 0 and <= 1) } => $"confidence is {statement.Confidence}, not of 0 to 1",
        { Reliability: not (> 0 and <= 1) } => $"reliability is {statement.Reliability}, not over 0 to 1",
        { Mentions: < 1 } => $"mentions are {statement.Mentions}, not at least 1",
        { Tone: not (null or (>= -100 and <= 100)) } => $"tone is {statement.Tone}, not of -100 to 100",
        { Place.Latitude: not (null or (>= -90 and <= 90)) } => $"place has the latitude {statement.Place.Latitude}, not of -90 to 90",
        { Place.Longitude: not (null or (>= -180 and <= 180)) } => $"place has the longitude {statement.Place.Longitude}, not of -180 to 180",
        _ => null,
    };

    private static string Modes(EventType type) => Ontology.Of(type).Modes is { Count: > 0 } modes ? string.Join(", ", modes.Keys) : "none";
}
