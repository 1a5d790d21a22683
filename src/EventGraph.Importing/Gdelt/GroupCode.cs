namespace EventGraph.Importing.Gdelt;

/// <summary>The group that a code means, within a country or without.</summary>
/// <param name="Group">What follows the slash in its id.</param>
/// <param name="Label">How it reads after an adjective; null for the usual label.</param>
internal sealed record GroupCode(string Group, string? Label);
