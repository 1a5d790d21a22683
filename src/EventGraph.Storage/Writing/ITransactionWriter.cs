namespace EventGraph.Storage.Writing;

/// <summary>The database's side of the group commit.</summary>
internal interface ITransactionWriter
{
    /// <summary>
    /// Decides on every write, in their order, in one transaction: each is accepted or refused. Throws when the transaction did
    /// not commit; nothing of any write is kept then. Never called again before it has returned.
    /// </summary>
    Task<CommittedBatch> WriteAsync(IReadOnlyList<StoreWrite> writes);
}
