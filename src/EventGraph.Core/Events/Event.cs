using System.Collections.Immutable;
using System.Text.Json.Serialization;
using EventGraph.Actors;
using EventGraph.Plover;

namespace EventGraph.Events;

/// <summary>
/// A coded statement: on a date, source did something to target, and this is the sentence that says so. Its JSON
/// (<see cref="EventJson"/>) is the contract of <c>eventgraph code</c>, of the event log and of the API.
/// </summary>
[GenerateSerializer, Immutable, Alias("eventgraph.Event")]
public sealed record Event
{
    /// <summary>The article it was read from, or null for coded data.</summary>
    [Id(0)] public string? Article { get; init; }

    /// <summary>Hash of what makes it this event (<see cref="EventIdentity"/>): the same statement always has the same id.</summary>
    [Id(1)] public required string Id { get; init; }

    /// <summary>When it happened; the first day of the span that <see cref="DatePrecision"/> allows.</summary>
    [Id(2)] public required DateOnly Date { get; init; }

    /// <summary>How exactly the date is known.</summary>
    [Id(3)] public DatePrecision DatePrecision { get; init; } = DatePrecision.Day;

    /// <summary>Who did it; null where the text names nobody.</summary>
    [Id(4)] public Participant? Source { get; init; }

    /// <summary>To whom; null where the text names nobody.</summary>
    [Id(5)] public Participant? Target { get; init; }

    /// <summary>What was done.</summary>
    [Id(6)] public required EventType Type { get; init; }

    /// <summary>The mode that refines the type, or null.</summary>
    [Id(7)] public string? Mode { get; init; }

    /// <summary>What it was about, from <see cref="Ontology.Contexts"/>.</summary>
    [Id(8)] public ImmutableArray<string> Contexts { get; init; } = [];

    /// <summary>The type's quad class; null for claims.</summary>
    public int? Quad => (int?)Ontology.Of(Type).Quad;

    /// <summary>Conflict to cooperation, −10 to 10.</summary>
    [Id(9)] public required double Intensity { get; init; }

    /// <summary>Whether it happened.</summary>
    [Id(10)] public EventStatus Status { get; init; } = EventStatus.Actual;

    /// <summary>How likely it is that the coder read it right, 0 to 1.</summary>
    [Id(11)] public double Confidence { get; init; } = 1;

    /// <summary>For an INFLUENCE claim, what it says.</summary>
    [Id(12), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public InfluenceChange? Change { get; init; }

    /// <summary>For an INFLUENCE claim, the actor at whose expense, or null.</summary>
    [Id(13), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public Participant? Rival { get; init; }

    /// <summary>How often it was reported, at least 1.</summary>
    [Id(14)] public int Mentions { get; init; } = 1;

    /// <summary>Reliability of its source, over 0 to 1.</summary>
    [Id(15)] public double Reliability { get; init; } = 1;

    /// <summary>The sentence that says so; null for coded data without text.</summary>
    [Id(16)] public SentenceSpan? Sentence { get; init; }

    /// <summary>The word that made it this type.</summary>
    [Id(17)] public TextSpan? Trigger { get; init; }

    /// <summary>Why it was coded so: the rule, and the path in the parse.</summary>
    [Id(18)] public string? Why { get; init; }

    /// <summary>For coded data, the data set and its own id of the row, <c>gdelt:817930293</c>.</summary>
    [Id(19), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Origin { get; init; }

    /// <summary>For coded data, the code that its data set gave it, in the set's own scheme: <c>190</c> of CAMEO.</summary>
    [Id(20), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Code { get; init; }

    /// <summary>For coded data, where the report was found.</summary>
    [Id(21), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Url { get; init; }

    /// <summary>For coded data, who reported it.</summary>
    [Id(22), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? Publisher { get; init; }

    /// <summary>For coded data, the average tone of the reports, −100 to 100.</summary>
    [Id(23), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public double? Tone { get; init; }

    /// <summary>For coded data, where it happened.</summary>
    [Id(24), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public Place? Place { get; init; }

    /// <summary>The actor whose grain keeps it: its source, or its target where no source is named.</summary>
    /// <exception cref="InvalidOperationException">It has neither.</exception>
    [JsonIgnore]
    public ActorId Owner => (Source ?? Target)?.Actor ?? throw new InvalidOperationException($"Event {Id} has neither source nor target.");

    /// <summary>
    /// Whether it weighs in its relationship: it has both ends, they differ, it happened, and it is no claimed loss.
    /// </summary>
    [JsonIgnore]
    public bool Weighs =>
        Status == EventStatus.Actual && Change != InfluenceChange.Loss
        && Source is { } source && Target is { } target && source.Actor != target.Actor;
}
