namespace EventGraph.Gateway.Limits;

/// <summary>How much work the gateway takes on at once. Section <c>EventGraph:Limits</c>.</summary>
internal sealed class LimitOptions
{
    public const string Section = "EventGraph:Limits";

    public const string Rule = $"{Section}: Queries and Articles must be from 1 to 10000, Imports from 1 to 100, Queue from 0 to 100000.";

    /// <summary>Path queries computed at once, 1 to 10,000. Default: four a processor.</summary>
    public int Queries { get; set; } = 4 * Environment.ProcessorCount;

    /// <summary>Articles taken at once, 1 to 10,000. Default: 64.</summary>
    public int Articles { get; set; } = 64;

    /// <summary>Imports that run at once, 1 to 100; further ones wait. Default: 4.</summary>
    public int Imports { get; set; } = 4;

    /// <summary>Requests of one sort that wait for their turn before others are turned away, 0 to 100,000. Default: 256.</summary>
    public int Queue { get; set; } = 256;

    public bool IsValid => Queries is >= 1 and <= 10_000 && Articles is >= 1 and <= 10_000 && Imports is >= 1 and <= 100 && Queue is >= 0 and <= 100_000;
}
