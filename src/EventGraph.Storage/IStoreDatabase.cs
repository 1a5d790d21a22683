using EventGraph.Storage.Reading;
using EventGraph.Storage.Writing;

namespace EventGraph.Storage;

/// <summary>An open database that holds the log.</summary>
internal interface IStoreDatabase : IAsyncDisposable
{
    /// <summary>Begins the transaction of the log's one writer; waits for another process's.</summary>
    ValueTask<IStoreTransaction> BeginAsync();

    /// <summary>Reads in a transaction that sees the log at one moment and waits for no writer.</summary>
    Task<T> ReadAsync<T>(Func<IStoreReader, Task<T>> read, CancellationToken cancellationToken);
}
