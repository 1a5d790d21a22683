using EventGraph.Importing.Actors;

namespace EventGraph.Importing.Names;

/// <summary>What a name was read as.</summary>
/// <param name="Actor">Who is meant; null where nobody is.</param>
/// <param name="IsFault">Whether somebody is named of whose name no id can be made.</param>
internal sealed record Resolution(ImportedActor? Actor, bool IsFault)
{
    public static Resolution Nobody { get; } = new(null, false);

    public static Resolution Fault { get; } = new(null, true);
}
