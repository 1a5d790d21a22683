namespace EventGraph.Cli.Verify;

/// <summary>An answer of a gateway, and the position of the log that it was computed at.</summary>
internal sealed record GatewayAnswer<T>(T Data, AnswerMeta Meta);
