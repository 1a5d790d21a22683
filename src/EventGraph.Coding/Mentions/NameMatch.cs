using EventGraph.Actors;

namespace EventGraph.Coding.Mentions;

/// <summary>A name of the gazetteer in a sentence, by its tokens.</summary>
internal sealed record NameMatch(int First, int Last, Actor Actor, AliasKind Kind);
