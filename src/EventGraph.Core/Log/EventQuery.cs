using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Plover;

namespace EventGraph.Log;

/// <summary>Which events to read, newest date first and, within a day, newest position first. Every member narrows.</summary>
[GenerateSerializer, Immutable, Alias("eventgraph.EventQuery")]
public sealed record EventQuery
{
    /// <summary>The most events that one page may hold.</summary>
    public const int MaxLimit = 1_000;

    /// <summary>Events whose source is one of these; empty: any.</summary>
    [Id(0)] public ImmutableArray<ActorId> Sources { get; init; } = [];

    /// <summary>Events whose target is one of these; empty: any.</summary>
    [Id(1)] public ImmutableArray<ActorId> Targets { get; init; } = [];

    /// <summary>Events of these types; empty: any.</summary>
    [Id(2)] public ImmutableArray<EventType> Types { get; init; } = [];

    /// <summary>Events on this day or later.</summary>
    [Id(3)] public DateOnly? Since { get; init; }

    /// <summary>Events on this day or earlier.</summary>
    [Id(4)] public DateOnly? Until { get; init; }

    /// <summary>Events that the store had learned of by the end of this day (UTC).</summary>
    [Id(5)] public DateOnly? KnownAt { get; init; }

    /// <summary>Events of this article.</summary>
    [Id(6)] public string? Article { get; init; }

    /// <summary>Events of at least this confidence, 0 to 1.</summary>
    [Id(7)] public double MinConfidence { get; init; }

    /// <summary>Only events that weigh in their relationship.</summary>
    [Id(8)] public bool OnlyWeighing { get; init; }

    /// <summary>Where the page before ended (<see cref="EventPage.Next"/>); null for the first.</summary>
    [Id(9)] public EventCursor? After { get; init; }

    /// <summary>Events on the page, 1 to <see cref="MaxLimit"/>.</summary>
    [Id(10)] public int Limit { get; init; } = 50;
}
