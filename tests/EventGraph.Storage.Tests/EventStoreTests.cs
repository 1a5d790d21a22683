using Microsoft.Extensions.Time.Testing;

namespace EventGraph.Storage.Tests;

/// <summary>
/// What every event store does, whatever its database. A database derives a class and says how to make a store.
/// </summary>
public abstract partial class EventStoreTests(IStoreFactory factory) : IAsyncLifetime
{
    /// <summary>A moment late in a day, so that a test can step over midnight.</summary>
    private protected static readonly DateTimeOffset Start = new(2022, 10, 18, 21, 0, 0, TimeSpan.Zero);

    private protected FakeTimeProvider Clock { get; } = new(Start);

    private protected IEventStore Store { get; private set; } = null!;

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await factory.CloseAsync(Store);
        await factory.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected async Task ReopenAsync()
    {
        await factory.CloseAsync(Store);
        await OpenAsync();
    }

    private async Task OpenAsync()
    {
        Store = factory.Create(Clock);
        await Store.InitializeAsync(Cancellation);
    }
}
