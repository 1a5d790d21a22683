namespace EventGraph.Actors;

/// <summary>A name of an actor, and when it means it.</summary>
/// <param name="Text">The name as news writes it.</param>
/// <param name="Kind">What sort of name.</param>
/// <param name="Period">When it names this actor; unbounded on both sides for most.</param>
public sealed record ActorAlias(string Text, AliasKind Kind, Period Period);
