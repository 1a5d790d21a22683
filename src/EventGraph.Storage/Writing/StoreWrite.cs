namespace EventGraph.Storage.Writing;

/// <summary>
/// What one caller wants written. The transaction decides what becomes of it; the caller hears of that only after the commit
/// (<see cref="Publish"/>), or that there was none (<see cref="Fail"/>).
/// </summary>
internal abstract class StoreWrite(CancellationToken cancellationToken)
{
    /// <summary>Whether the caller has given up. A write that is given up before its transaction starts is not written.</summary>
    public bool IsAbandoned => cancellationToken.IsCancellationRequested;

    /// <summary>How much of a batch it fills: its events, at least 1.</summary>
    public virtual int Weight => 1;

    protected CancellationToken CancellationToken => cancellationToken;

    /// <summary>Tells the caller that nothing was written, because it gave up.</summary>
    public abstract void Abandon();

    /// <summary>Tells the caller what became of its write. The transaction has committed.</summary>
    public abstract void Publish();

    /// <summary>Tells the caller that the transaction failed and nothing of it was kept.</summary>
    public abstract void Fail(Exception exception);
}
