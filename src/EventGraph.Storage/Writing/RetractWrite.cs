using System.Collections.Immutable;
using EventGraph.Log;
using EventGraph.Storage.Blocks;

namespace EventGraph.Storage.Writing;

/// <summary>Events to take back.</summary>
internal sealed class RetractWrite : StoreWrite<RetractionReceipt>
{
    /// <exception cref="ArgumentException">An id is none.</exception>
    public RetractWrite(ImmutableArray<string> ids, CancellationToken cancellationToken)
        : base(cancellationToken) =>
        Keys = ImmutableArray.CreateRange(
            ids,
            id => EventKey.TryParse(id, out UInt128 key)
                ? key
                : throw new ArgumentException($"'{id}' is no event's id: an id is of 32 lower-case hexadecimal digits.", nameof(ids)));

    public ImmutableArray<UInt128> Keys { get; }

    public override int Weight => Math.Max(1, Keys.Length);
}
