using EventGraph.Storage.Writing;

namespace EventGraph.Storage;

/// <summary>A kind of database that the store can be on, and where it is.</summary>
internal interface IStoreBackend
{
    /// <summary>How the store is set up.</summary>
    EventStoreOptions Options { get; }

    /// <summary>Opens the database, and creates its schema or brings an older one up to date.</summary>
    /// <param name="actors">Told of the numbers of actors that are read.</param>
    /// <param name="signal">Told how far the log goes already, and of entries that other processes add.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="StoreUnavailableException">It cannot be opened.</exception>
    Task<IStoreDatabase> OpenAsync(ActorNumbers actors, LogSignal signal, CancellationToken cancellationToken);
}
