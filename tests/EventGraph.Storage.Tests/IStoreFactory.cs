namespace EventGraph.Storage.Tests;

/// <summary>A database of its own for one test; a store on it can be opened, closed and opened again.</summary>
public interface IStoreFactory : IAsyncDisposable
{
    /// <summary>A store that has not been initialized. The caller closes it with <see cref="CloseAsync"/>.</summary>
    IEventStore Create(TimeProvider clock);

    /// <summary>Closes a store: what it has answered is kept.</summary>
    Task CloseAsync(IEventStore store);
}
