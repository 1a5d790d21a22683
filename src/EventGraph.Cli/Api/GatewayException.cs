namespace EventGraph.Cli.Api;

/// <summary>A gateway did not answer as it should; the message is a sentence for the user.</summary>
internal sealed class GatewayException(GatewayFailure failure, string message, Exception? cause = null) : Exception(message, cause)
{
    public GatewayFailure Failure => failure;

    /// <summary>How long a busy gateway wants to be left alone.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(1);
}
