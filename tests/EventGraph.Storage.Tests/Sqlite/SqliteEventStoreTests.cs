namespace EventGraph.Storage.Tests.Sqlite;

public sealed class SqliteEventStoreTests() : EventStoreTests(new SqliteStoreFactory());
