using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Events;

namespace EventGraph.Coding.Tests.Gold;

/// <summary>
/// One event from one source to one target. Every list holds what is accepted in its place; a null actor is one that the text
/// does not name, and an empty list (<c>*</c>, in forbidden rows only) accepts anything.
/// </summary>
/// <param name="Line">The row's line in its file; the events of one row (several sources or targets) share it.</param>
/// <param name="Mark">Whether it must, may or must not be coded.</param>
internal sealed record GoldEvent(int Line, GoldMark Mark)
{
    /// <summary>The sentence that says so; null for anywhere in the text.</summary>
    public GoldSentence? Sentence { get; init; }

    public ImmutableArray<ActorId?> Sources { get; init; } = [];

    public ImmutableArray<ActorId?> Targets { get; init; } = [];

    public ImmutableArray<GoldType> Types { get; init; } = [];

    public ImmutableArray<EventStatus> Statuses { get; init; } = [];

    /// <summary>For an INFLUENCE claim, at whose expense; null where the text names nobody.</summary>
    public ActorId? Rival { get; init; }

    /// <summary>The days within which its date must lie; empty where nobody asks.</summary>
    public ImmutableArray<GoldDates> Dates { get; init; } = [];

    /// <summary>The words of the sentence that make it this type, in their order; empty for any.</summary>
    public ImmutableArray<string> Trigger { get; init; } = [];
}
