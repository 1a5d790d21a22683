using System.Collections;

namespace EventGraph.Graph.Views;

/// <summary>The relationships out of or into a vertex, in ascending order of the other end. Looping over it allocates nothing.</summary>
public readonly struct RelationshipList : IReadOnlyList<Relationship>
{
    private readonly View _view;
    private readonly ReadOnlyMemory<int> _indexes;
    private readonly int _first;

    /// <summary>Relationships that stand side by side in the view.</summary>
    internal RelationshipList(View view, int first, int count)
    {
        _view = view;
        _first = first;
        Count = count;
    }

    /// <summary>Relationships by their indexes in the view.</summary>
    internal RelationshipList(View view, ReadOnlyMemory<int> indexes)
    {
        _view = view;
        _first = -1;
        _indexes = indexes;
        Count = indexes.Length;
    }

    /// <inheritdoc/>
    public int Count { get; }

    /// <inheritdoc/>
    public Relationship this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            return _view.Relationship(_first < 0 ? _indexes.Span[index] : _first + index);
        }
    }

    /// <summary>Loops over the relationships.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<Relationship> IEnumerable<Relationship>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A place in the list.</summary>
    public struct Enumerator(RelationshipList list) : IEnumerator<Relationship>
    {
        private int _index = -1;

        /// <inheritdoc/>
        public readonly Relationship Current => list[_index];

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext() => ++_index < list.Count;

        /// <inheritdoc/>
        public void Reset() => _index = -1;

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
