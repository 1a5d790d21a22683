using EventGraph.Storage.Hosting;
using EventGraph.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using static EventGraph.Storage.Tests.Samples;

namespace EventGraph.Storage.Tests.Hosting;

public sealed class EventStoreServicesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("eventgraph-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_host_opens_the_store_at_its_start_and_closes_it_at_its_end()
    {
        for (int version = 0; version < 2; version++)
        {
            using IHost host = Build(o => o.DataDirectory = Path.Combine(_folder, "data"));
            await host.StartAsync(Cancellation);
            IEventStore store = host.Services.GetRequiredService<IEventStore>();

            Assert.Equal(version + 1, (await store.AppendAsync(Append(version, Event(Russia, China, $"{version}")), Cancellation)).Version);

            await host.StopAsync(Cancellation);
        }
    }

    [Fact]
    public async Task A_folder_in_use_stops_the_start()
    {
        using IHost first = Build(o => o.DataDirectory = _folder);
        using IHost second = Build(o => o.DataDirectory = _folder);
        await first.StartAsync(Cancellation);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => second.StartAsync(Cancellation));
    }

    public static TheoryData<string, Action<SqliteStoreOptions>> BadSettings => new()
    {
        { "DataDirectory", o => o.DataDirectory = " " },
        { "QueueCapacity", o => o.QueueCapacity = 0 },
        { "MaxBatchEvents", o => o.MaxBatchEvents = 0 },
        { "MaxConcurrentReads", o => o.MaxConcurrentReads = 0 },
        { "BusyTimeout", o => o.BusyTimeout = TimeSpan.Zero },
    };

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(BadSettings))]
    public async Task A_bad_setting_stops_the_start_and_is_named(string setting, Action<SqliteStoreOptions> spoil)
    {
        using IHost host = Build(o =>
        {
            o.DataDirectory = _folder;
            spoil(o);
        });

        OptionsValidationException exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Cancellation));

        Assert.Contains(setting, exception.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    private static IHost Build(Action<SqliteStoreOptions> configure)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSqliteEventStore(configure);
        return builder.Build();
    }
}
