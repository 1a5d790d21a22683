using System.Data.Common;
using System.Globalization;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace EventGraph.Storage.Postgres;

/// <summary>
/// Hears of entries that other silos add, on a connection of its own, and makes another when it is lost. It listens first and then reads how far the log
/// goes, so nothing that happened in between is missed; who waits meanwhile is woken by that.
/// </summary>
internal sealed partial class PostgresListener : IAsyncDisposable
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private readonly PostgresConnections _connections;
    private readonly string _channel;
    private readonly LogSignal _signal;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _running;
    private TimeSpan _pause = ShortestPause;

    public PostgresListener(PostgresConnections connections, string channel, LogSignal signal, TimeProvider clock, ILogger<PostgresListener> logger)
    {
        _connections = connections;
        _channel = channel;
        _signal = signal;
        _clock = clock;
        _logger = logger;
        _running = Task.Run(RunAsync);
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _running;
        _closing.Dispose();
    }

    private async Task RunAsync()
    {
        while (!_closing.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(_closing.Token);
            }
            catch (OperationCanceledException) when (_closing.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception) when (exception is DbException or SocketException or IOException or TimeoutException)
            {
                LogLost(_logger, exception.Message);
                await Task.Delay(_pause, _clock, _closing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                _pause = _pause * 2 < LongestPause ? _pause * 2 : LongestPause;
            }
        }
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = _connections.Listening();
        connection.Notification += (_, notification) =>
        {
            // Anybody may notify; a writer says how far the log goes.
            if (long.TryParse(notification.Payload, CultureInfo.InvariantCulture, out long head))
            {
                _signal.Advance(head);
            }
        };
        await connection.OpenAsync(cancellationToken);
        await connection.RunAsync($"LISTEN {_channel}", cancellationToken);
        _signal.Advance((await PostgresReader.HeadAsync(connection, cancellationToken)).Position);
        _pause = ShortestPause;
        while (true)
        {
            await connection.WaitAsync(cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The connection that hears of new entries is lost and will be made again: {Reason}")]
    private static partial void LogLost(ILogger logger, string reason);
}
