using System.Collections.Immutable;

namespace EventGraph.Gateway.Paths;

/// <summary>The strongest paths, the strongest first; none where there is none.</summary>
/// <param name="Data">The paths.</param>
/// <param name="Meta">What was asked, as it was understood.</param>
/// <param name="Stats">What it took to answer.</param>
internal sealed record PathsAnswer(ImmutableArray<PathAnswer> Data, PathMeta Meta, PathStats Stats);
