namespace EventGraph.Storage.Tests.Postgres;

public sealed class PostgresEventStoreTests(PostgresServer server) : EventStoreTests(new PostgresStoreFactory(server)), IClassFixture<PostgresServer>;
