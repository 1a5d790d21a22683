namespace EventGraph.Storage.Reading;

/// <summary>Which blocks may hold events that are looked for. Every member narrows.</summary>
/// <param name="Owners">Blocks of these owners; null: any.</param>
/// <param name="Targets">Blocks that hold events on one of these; null: any.</param>
/// <param name="Article">Blocks that hold events of this article; null: any.</param>
/// <param name="FirstDay">Blocks with events on this day number or later.</param>
/// <param name="LastDay">Blocks with events on this day number or earlier.</param>
internal sealed record BlockSearch(IReadOnlyList<int>? Owners, IReadOnlyList<int>? Targets, string? Article, int FirstDay, int LastDay)
{
    /// <summary>Where the search before ended: its last block's last day and number.</summary>
    public (int LastDay, long Block)? After { get; init; }
}
