using EventGraph.Importing.Actors;

namespace EventGraph.Importing.Gdelt;

/// <summary>What an actor's columns mean.</summary>
/// <param name="Actor">The actor; null where they are empty or not known.</param>
/// <param name="Fault">Why they are not known, after the actor's name; null otherwise.</param>
internal sealed record GdeltActor(ImportedActor? Actor, string? Fault)
{
    /// <summary>No actor.</summary>
    public static GdeltActor None { get; } = new(null, null);

    public static GdeltActor Unknown(string fault) => new(null, fault);
}
