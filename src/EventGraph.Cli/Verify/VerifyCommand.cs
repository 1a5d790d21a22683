using System.CommandLine;
using EventGraph.Cli.Api;
using EventGraph.Cli.Progress;

namespace EventGraph.Cli.Verify;

/// <summary><c>eventgraph verify</c>: whether a gateway's graph is the fold of its log.</summary>
internal static class VerifyCommand
{
    private const string Description = """
        Checks a running gateway: reads its whole log, folds it from scratch, and compares the result with the graph that
        the gateway answers from, at the same position of the log. Both are told by a fingerprint, which is equal when
        every relationship is equal.

        It can run while data comes in, and takes about as long as reading the log does.

        Exit code: 0 the graph is the fold of the log, 1 it is not, or the gateway does not answer, 2 wrong usage.
        """;

    public static Command Create()
    {
        Option<Uri> api = ApiOption.Create();
        Command command = new("verify", Description) { api };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            using GatewayClient gateway = new(arguments.GetRequiredValue(api));
            try
            {
                (Fold log, Fold graph) = await new LogVerifier(gateway, ProgressDisplay.OnStandardError(), TimeProvider.System).RunAsync(cancellationToken);
                bool isSame = log == graph;
                Console.WriteLine($"""
                    position {log.Position}
                    log      {log.Fingerprint}  {Quantity.Count(log.Events)} events, folded from scratch
                    graph    {graph.Fingerprint}  {Quantity.Count(graph.Events)} events, as the gateway answers from them
                    {(isSame ? "The fold is the fold of the log." : "THE FOLD IS NOT THE FOLD OF THE LOG.")}
                    """);
                return isSame ? ExitCodes.Success : ExitCodes.Failure;
            }
            catch (GatewayException failure)
            {
                await Console.Error.WriteLineAsync(failure.Message);
                return ExitCodes.Failure;
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return ExitCodes.Interrupted;
            }
        });
        return command;
    }
}
