namespace EventGraph.Storage.Writing;

/// <summary>A database that the log is written to.</summary>
internal interface IStoreDatabase
{
    /// <summary>Begins the transaction of the log's one writer; waits for another process's.</summary>
    ValueTask<IStoreTransaction> BeginAsync();
}
