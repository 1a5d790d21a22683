namespace EventGraph.Cli.Verify;

/// <summary>What the graph that a gateway answers from holds.</summary>
internal sealed record GraphAnswer(long Events, string Fingerprint);
