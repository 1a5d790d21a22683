using System.Collections.Immutable;
using EventGraph.Actors;

namespace EventGraph.Coding.Resolution;

/// <summary>A passage in quotation marks. Characters of the text, end exclusive.</summary>
/// <param name="Start">Where the opening mark stands.</param>
/// <param name="End">Where the closing mark ends, or the paragraph where it is never closed.</param>
/// <param name="IsClosed">Whether it has a closing mark.</param>
internal sealed record Quotation(int Start, int End, bool IsClosed)
{
    /// <summary>Who says it; empty where nobody is found.</summary>
    public ImmutableArray<ActorId> Speaker { get; init; } = [];

    public bool Covers(int position) => position >= Start && position < End;
}
