namespace EventGraph.Storage.Writing;

/// <inheritdoc/>
/// <typeparam name="TResult">What the caller gets.</typeparam>
internal abstract class StoreWrite<TResult>(CancellationToken cancellationToken) : StoreWrite(cancellationToken)
    where TResult : class
{
    private readonly TaskCompletionSource<TResult> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TResult? _result;
    private Exception? _refusal;

    /// <summary>What the caller waits for.</summary>
    public Task<TResult> Answer => _answer.Task;

    /// <summary>The transaction will keep it; if it commits, this is the answer.</summary>
    public void Accept(TResult result) => _result = result;

    /// <summary>The transaction keeps nothing of it, for a reason of its own; its neighbours are not touched.</summary>
    public void Refuse(Exception refusal) => _refusal = refusal;

    public override void Abandon() => _answer.TrySetCanceled(CancellationToken);

    public override void Publish()
    {
        if (_refusal is not null)
        {
            _answer.SetException(_refusal);
        }
        else
        {
            _answer.SetResult(_result ?? throw new InvalidOperationException("The transaction committed without deciding on a write."));
        }
    }

    public override void Fail(Exception exception) => _answer.TrySetException(exception);
}
