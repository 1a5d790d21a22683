namespace EventGraph.Gateway.Log;

/// <summary>What changed.</summary>
/// <param name="Data">The entries, in the order of the log.</param>
/// <param name="Meta">About the answer.</param>
internal sealed record ChangesAnswer(IReadOnlyList<ChangeAnswer> Data, ChangesMeta Meta);
