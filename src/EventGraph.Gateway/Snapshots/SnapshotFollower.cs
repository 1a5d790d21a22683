using EventGraph.Abstractions;
using EventGraph.Actors;
using EventGraph.Gateway.Telemetry;
using EventGraph.Graph.Snapshots;
using EventGraph.Log;

namespace EventGraph.Gateway.Snapshots;

/// <summary>
/// Follows the log through the silos' feed and keeps the snapshot up to date. One loop, started with the host; a cluster that does not
/// answer is asked again, ever more slowly, from the position reached.
/// </summary>
internal sealed partial class SnapshotFollower(
    IGrainFactory grains,
    SnapshotCache snapshots,
    Gazetteer gazetteer,
    GatewayInstruments instruments,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<SnapshotFollower> logger)
    : BackgroundService
{
    private const int BatchSize = IFeedGrain.MaxLimit;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private volatile bool _answers;
    private volatile bool _caughtUp;

    /// <summary>Whether the cluster answered when it was last asked.</summary>
    public bool ClusterAnswers => _answers;

    /// <summary>Whether the snapshot has held, at some time since the start, all that the log held.</summary>
    public bool HasCaughtUp => _caughtUp;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // As soon as the host begins to stop, while a silo in this process still answers.
        using CancellationTokenSource stopping = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, lifetime.ApplicationStopping);
        SnapshotBuilder builder = new(gazetteer);
        TimeSpan pause = FirstPause;
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                builder = await FollowAsync(builder, stopping.Token);
                pause = FirstPause;
            }
            catch (Exception failure) when (!stopping.IsCancellationRequested)
            {
                if (_answers)
                {
                    LogLost(logger, failure, builder.Current.Position);
                }

                _answers = false;
                await Task.Delay(pause, time, stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
            catch (Exception) when (stopping.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task<SnapshotBuilder> FollowAsync(SnapshotBuilder builder, CancellationToken cancellationToken)
    {
        // Not cancelled there, only left here: the feed itself ends its waits when its silo stops, and a cancellation that finds nothing to
        // cancel would keep a silo in this process from stopping for seconds.
        FeedBatch batch = await grains.GetGrain<IFeedGrain>(0)
            .Read(builder.Current.Position, BatchSize, _caughtUp ? Patience : TimeSpan.Zero, CancellationToken.None)
            .WaitAsync(cancellationToken);
        _answers = true;
        if (batch.Head < builder.Current.Position)
        {
            LogAnotherLog(logger, builder.Current.Position, batch.Head);
            _caughtUp = false;
            return new SnapshotBuilder(gazetteer);
        }

        if (batch.Position > builder.Current.Position)
        {
            long started = time.GetTimestamp();
            snapshots.Publish(builder.Apply(batch));
            instruments.SnapshotPublished(time.GetElapsedTime(started));
        }

        if (batch.Position >= batch.Head)
        {
            _caughtUp = true;
            instruments.SnapshotUpToDate();
        }

        return builder;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The feed stopped answering at position {Position}; queries go on with the snapshot at hand")]
    private static partial void LogLost(ILogger logger, Exception failure, long position);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The log ends at {Head}, before the snapshot's position {Position}: it is another log. Reading it from its start")]
    private static partial void LogAnotherLog(ILogger logger, long position, long head);
}
