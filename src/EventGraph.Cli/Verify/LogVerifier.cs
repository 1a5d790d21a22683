using EventGraph.Cli.Api;
using EventGraph.Cli.Progress;
using EventGraph.Relationships;

namespace EventGraph.Cli.Verify;

/// <summary>Folds a gateway's log from scratch, stretch by stretch, and sets the result beside the fold that the gateway answers from, at one and the same position.</summary>
internal sealed class LogVerifier(GatewayClient gateway, IProgressDisplay display, TimeProvider time)
{
    private const long MaxStretch = 10_000;

    /// <exception cref="GatewayException">The gateway does not answer.</exception>
    public async Task<(Fold Log, Fold Graph)> RunAsync(CancellationToken cancellationToken)
    {
        // The end is that of the log now. A log that grows faster than it is read would have no other.
        long head = (await ReadAsync(after: 0, limit: 1, cancellationToken)).Data.Head;
        Fold log = await FoldAsync(default, head, cancellationToken);
        Fold graph = await ReadGraphAsync(log.Position, cancellationToken);
        while (log.Position != graph.Position)
        {
            Fold further = await FoldAsync(log, graph.Position, cancellationToken);
            if (further.Position == log.Position)
            {
                throw new GatewayException(GatewayFailure.Refused, $"the log has nothing after position {log.Position}, and the graph says that it stands at {graph.Position}");
            }

            log = further;
            graph = log.Position > graph.Position ? await ReadGraphAsync(log.Position, cancellationToken) : graph;
        }

        return (log, graph);
    }

    private Task<Fold> FoldAsync(Fold fold, long until, CancellationToken cancellationToken)
    {
        Meter meter = new("folding the log's entries", until - fold.Position, Quantity.Count, time);
        return display.ShowAsync(meter, async () =>
        {
            while (fold.Position < until)
            {
                GatewayAnswer<StretchAnswer> stretch = await ReadAsync(fold.Position, Math.Min(MaxStretch, until - fold.Position), cancellationToken);
                if (stretch.Meta.Position == fold.Position)
                {
                    break;
                }

                meter.Add(stretch.Meta.Position - fold.Position);
                fold = new Fold(stretch.Meta.Position, fold.Events + stretch.Data.Events, fold.Fingerprint + FoldFingerprint.Parse(stretch.Data.Fingerprint));
            }

            return fold;
        });
    }

    private Task<GatewayAnswer<StretchAnswer>> ReadAsync(long after, long limit, CancellationToken cancellationToken) =>
        gateway.GetAsync<GatewayAnswer<StretchAnswer>>($"v1/verify?after={after}&limit={limit}", cancellationToken);

    private async Task<Fold> ReadGraphAsync(long position, CancellationToken cancellationToken)
    {
        GatewayAnswer<GraphAnswer> graph = await gateway.GetAsync<GatewayAnswer<GraphAnswer>>($"v1/stats?min_position={position}", cancellationToken);
        return new Fold(graph.Meta.Position, graph.Data.Events, FoldFingerprint.Parse(graph.Data.Fingerprint));
    }
}
