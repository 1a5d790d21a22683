namespace EventGraph.Benchmarks.Importing;

/// <summary>How rows are shared among actors.</summary>
internal enum ActorShare
{
    /// <summary>The United States in 15 % of the rows, the others by Zipf's law.</summary>
    AsInTheWorld,

    /// <summary>Every actor in as many rows as any other.</summary>
    Alike,
}
