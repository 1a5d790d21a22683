using EventGraph.Storage.Hosting;
using EventGraph.Storage.Postgres;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Npgsql;

namespace EventGraph.Storage.Tests.Postgres;

public sealed class PostgresOpeningTests(PostgresServer server) : IClassFixture<PostgresServer>, IAsyncLifetime
{
    private readonly PostgresStoreFactory _factory = new(server);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _factory.DisposeAsync();

    [Fact]
    public async Task Five_may_start_at_once_on_a_database_that_has_nothing()
    {
        IEventStore[] stores = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => _factory.OpenAsync())));

        Assert.All(await Task.WhenAll(stores.Select(s => s.ReadHeadAsync(Cancellation))), head => Assert.Equal(0, head));
        await Task.WhenAll(stores.Select(_factory.CloseAsync));
    }

    [Fact]
    public async Task A_role_that_may_only_read_and_write_rows_opens_a_schema_that_is_there()
    {
        await _factory.CloseAsync(await _factory.OpenAsync());
        string role = "clerk_" + _factory.Options.Schema;
        await _factory.ExecuteAsync(
            $"CREATE ROLE {role} LOGIN PASSWORD 'p'; GRANT USAGE ON SCHEMA {_factory.Options.Schema} TO {role}; GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {_factory.Options.Schema} TO {role}");
        Connect(c => (c.Username, c.Password) = (role, "p"));

        IEventStore store = await _factory.OpenAsync();

        Assert.Equal(1, (await store.AppendAsync(Samples.Append(0, Samples.Event(Samples.Russia, Samples.China)), Cancellation)).Accepted);
        await _factory.CloseAsync(store);
        await _factory.ExecuteAsync($"DROP OWNED BY {role}; DROP ROLE {role}");
    }

    [Fact]
    public async Task A_newer_schema_is_refused()
    {
        await _factory.CloseAsync(await _factory.OpenAsync());
        await _factory.ExecuteAsync("UPDATE schema_version SET version = 99");

        Assert.Equal($"The schema '{_factory.Options.Schema}' was made by a newer version of EventGraph (schema 99, this one knows 1).", await RefusalAsync());
    }

    [Fact]
    public async Task A_schema_that_cannot_be_made_leaves_nothing_and_says_why()
    {
        await _factory.ExecuteAsync($"CREATE SCHEMA {_factory.Options.Schema}; CREATE TABLE {_factory.Options.Schema}.log_head (other integer)");

        Assert.EndsWith("cannot be opened: relation \"log_head\" already exists.", await RefusalAsync(), StringComparison.Ordinal);
        await _factory.ExecuteAsync("DROP TABLE log_head; DO $$ BEGIN ASSERT to_regclass('articles') IS NULL AND to_regclass('schema_version') IS NULL; END $$");
    }

    [Theory]
    [InlineData("Password", "wrong", "password authentication failed for user \"postgres\".")]
    [InlineData("Database", "nowhere", "database \"nowhere\" does not exist.")]
    [InlineData("Port", "1", "Connection refused.")]
    [InlineData("Host", "nowhere.invalid", "cannot be opened: ")]
    public async Task A_database_that_is_not_there_or_refuses_the_login_says_so_in_one_sentence(string setting, string value, string reason)
    {
        Connect(c => c[setting] = value);

        string refusal = await RefusalAsync();

        Assert.Contains(reason, refusal, StringComparison.Ordinal);
        Assert.StartsWith("The database '", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain(new NpgsqlConnectionStringBuilder(_factory.Options.ConnectionString).Password!, refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_another_encoding_is_refused()
    {
        await server.ExecuteAsync("CREATE DATABASE western ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");
        Connect(c => c.Database = "western");

        Assert.Equal("The database's encoding is LATIN1; EventGraph needs UTF8.", await RefusalAsync());
    }

    [Theory]
    [InlineData("14.11", "The server is PostgreSQL 14.11; EventGraph needs 15 or later.")]
    [InlineData("15.0", null)]
    [InlineData("18.1", null)]
    public void A_server_that_is_too_old_is_refused(string version, string? complaint)
    {
        Assert.Equal(complaint, PostgresSchema.Complaint(Version.Parse(version), "UTF8"));
    }

    public static TheoryData<string, Action<PostgresStoreOptions>> BadSettings => new()
    {
        { "ConnectionString is not set", o => o.ConnectionString = " " },
        { "ConnectionString is none that can be read", o => o.ConnectionString = "postgres://db/eventgraph" },
        { "ConnectionString is none that can be read", o => o.ConnectionString = "Host=db;Password=half;secret" },
        { "Schema is 'Event Graph'", o => o.Schema = "Event Graph" },
        { "Schema is 'pg_log'", o => o.Schema = "pg_log" },
        { "StallTimeout", o => o.StallTimeout = TimeSpan.Zero },
        { "QueueCapacity", o => o.QueueCapacity = 0 },
        { "MaxBatchEvents", o => o.MaxBatchEvents = 0 },
        { "MaxConcurrentReads", o => o.MaxConcurrentReads = 0 },
    };

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(BadSettings))]
    public async Task A_bad_setting_stops_the_start_and_is_named(string fault, Action<PostgresStoreOptions> spoil)
    {
        using IHost host = Build(spoil);

        OptionsValidationException exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(Cancellation));

        Assert.StartsWith("The PostgreSQL store's " + fault, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_opens_the_store_at_its_start_and_closes_it_at_its_end()
    {
        for (int version = 0; version < 2; version++)
        {
            using IHost host = Build(_ => { });
            await host.StartAsync(Cancellation);
            IEventStore store = host.Services.GetRequiredService<IEventStore>();

            Assert.Equal(version + 1, (await store.AppendAsync(Samples.Append(version, Samples.Event(Samples.Russia, Samples.China, $"{version}")), Cancellation)).Version);

            await host.StopAsync(Cancellation);
        }
    }

    private void Connect(Action<NpgsqlConnectionStringBuilder> change)
    {
        NpgsqlConnectionStringBuilder settings = new(_factory.Options.ConnectionString);
        change(settings);
        _factory.Options.ConnectionString = settings.ConnectionString;
    }

    private async Task<string> RefusalAsync() => (await Assert.ThrowsAsync<StoreUnavailableException>(() => _factory.OpenAsync())).Message;

    private IHost Build(Action<PostgresStoreOptions> change)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddPostgresEventStore(o =>
        {
            (o.ConnectionString, o.Schema) = (_factory.Options.ConnectionString, _factory.Options.Schema);
            change(o);
        });
        return builder.Build();
    }
}
