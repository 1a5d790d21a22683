using System.Net;
using System.Net.Sockets;

namespace EventGraph.Cli.Tests.Gateways;

/// <summary>Stands between a command and a gateway, and breaks the first connections once the command has sent so many bytes on them.</summary>
internal sealed class BreakingRelay : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _over = new();
    private readonly Uri _gateway;
    private readonly int _bytes;
    private readonly Task _accepting;
    private int _left;

    public BreakingRelay(string gateway, int connections, int bytes)
    {
        (_gateway, _left, _bytes) = (new Uri(gateway), connections, bytes);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public string Address => $"http://{_listener.LocalEndpoint}";

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _accepting;
        _listener.Dispose();
        _over.Dispose();
    }

    private async Task AcceptAsync()
    {
        List<Task> relaying = [];
        try
        {
            while (true)
            {
                relaying.Add(RelayAsync(await _listener.AcceptSocketAsync(_over.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(relaying);
        }
    }

    private async Task RelayAsync(Socket command)
    {
        using Socket gateway = new(SocketType.Stream, ProtocolType.Tcp);
        using (command)
        {
            await gateway.ConnectAsync(_gateway.Host, _gateway.Port, _over.Token);
            await Task.WhenAny(
                CopyAsync(command, gateway, Interlocked.Decrement(ref _left) >= 0 ? _bytes : int.MaxValue),
                CopyAsync(gateway, command, int.MaxValue));

            // Reset, not ended.
            command.LingerState = new LingerOption(true, 0);
            gateway.LingerState = new LingerOption(true, 0);
        }
    }

    private async Task CopyAsync(Socket from, Socket to, int bytes)
    {
        byte[] buffer = new byte[16_384];
        try
        {
            while (bytes > 0 && await from.ReceiveAsync(buffer, _over.Token) is var length and > 0)
            {
                await to.SendAsync(buffer.AsMemory(0, length), _over.Token);
                bytes -= length;
            }
        }
        catch (Exception end) when (end is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // One side went away, which is what the relay is for.
        }
    }
}
