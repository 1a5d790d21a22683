using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace EventGraph.Storage.Tests.Postgres;

/// <summary>A PostgreSQL server of the tests' own: a new data folder, a free port of the loopback interface, and a password. Stopped and gone at the end.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private const string Owner = "postgres";
    private const string Password = "s3cret; of 'tests'";

    private readonly string _folder = Directory.CreateTempSubdirectory("eventgraph-postgres-").FullName;
    private readonly int _port = FreePort();

    /// <summary>Logs in as the server's owner. Unpooled, so that no connection is one to a server that crashed.</summary>
    public NpgsqlConnectionStringBuilder Settings => new() { Host = "127.0.0.1", Port = _port, Database = "postgres", Username = Owner, Password = Password, Pooling = false };

    private string Data => Path.Combine(_folder, "data");

    public async ValueTask InitializeAsync()
    {
        string password = Path.Combine(_folder, "password");
        await File.WriteAllTextAsync(password, Password);
        if (Environment.IsPrivilegedProcess)
        {
            // The server refuses to run as root; the Debian package makes a user for it.
            await RunAsync("chown", "-R", Owner, _folder);
        }

        await RunServerToolAsync("initdb", "-D", Data, "-U", Owner, "-A", "scram-sha-256", "--pwfile", password, "-E", "UTF8", "--locale", "C", "--no-sync");
        await StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await RunServerToolAsync("pg_ctl", "-D", Data, "-m", "immediate", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    public Task StartAsync() => RunServerToolAsync(
        "pg_ctl", "-D", Data, "-l", Path.Combine(_folder, "log"), "-w", "-o", $"-p {_port} -k {_folder} -c listen_addresses=127.0.0.1 -c max_connections=200", "start");

    /// <summary>Ends the server as a power cut would, but for what the operating system has yet to write.</summary>
    public Task CrashAsync() => RunServerToolAsync("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");

    public async Task ExecuteAsync(string sql)
    {
        await using NpgsqlConnection connection = new(Settings.ConnectionString);
        await connection.OpenAsync();
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Completes once a query answers with true.</summary>
    public async Task UntilAsync(string query)
    {
        await using NpgsqlConnection connection = new(Settings.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using NpgsqlCommand command = new(query, connection);
        while (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken) is not true)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), TestContext.Current.CancellationToken);
        }
    }

    private static Task RunServerToolAsync(string tool, params string[] arguments)
    {
        string path = Path.Combine(Binaries(), tool);
        return Environment.IsPrivilegedProcess ? RunAsync("runuser", ["-u", Owner, "--", path, .. arguments]) : RunAsync(path, arguments);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        // Output is not read: the server inherits it and holds it open.
        using Process process = Process.Start(new ProcessStartInfo(program, ["-c", "cd / && exec \"$0\" \"$@\" >/dev/null", program, .. arguments]) { FileName = "/bin/sh" })!;
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    private static string Binaries()
    {
        const string Debian = "/usr/lib/postgresql";
        IEnumerable<string> versions = Directory.Exists(Debian) ? Directory.EnumerateDirectories(Debian) : [];
        string newest = versions.MaxBy(v => int.Parse(Path.GetFileName(v), CultureInfo.InvariantCulture))
            ?? throw new InvalidOperationException("PostgreSQL is not installed: apt-get install postgresql.");
        return Path.Combine(newest, "bin");
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
