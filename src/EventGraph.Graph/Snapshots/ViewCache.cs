using EventGraph.Graph.Views;

namespace EventGraph.Graph.Snapshots;

/// <summary>The views of a snapshot that were used last. Thread-safe; two callers that ask for one view at once share its making.</summary>
internal sealed class ViewCache(int capacity)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ViewParameters, LinkedListNode<Entry>> _byParameters = [];
    private readonly LinkedList<Entry> _lastUsedFirst = [];

    public View GetOrAdd(ViewParameters parameters, Func<ViewParameters, View> build)
    {
        Lazy<View> view;
        lock (_lock)
        {
            if (_byParameters.TryGetValue(parameters, out LinkedListNode<Entry>? node))
            {
                _lastUsedFirst.Remove(node);
            }
            else
            {
                node = new LinkedListNode<Entry>(new Entry(parameters, new Lazy<View>(() => build(parameters))));
                _byParameters.Add(parameters, node);
            }

            _lastUsedFirst.AddFirst(node);
            if (_byParameters.Count > capacity)
            {
                _byParameters.Remove(_lastUsedFirst.Last!.Value.Parameters);
                _lastUsedFirst.RemoveLast();
            }

            view = node.Value.View;
        }

        return view.Value;
    }

    private sealed record Entry(ViewParameters Parameters, Lazy<View> View);
}
