using EventGraph.Plover;

namespace EventGraph.Graph.Views;

/// <summary>A set of event types, compared by what it holds. The default value is the empty set.</summary>
public readonly record struct EventTypeSet
{
    private readonly ulong _bits;

    private EventTypeSet(ulong bits) => _bits = bits;

    /// <summary>Every type of the ontology.</summary>
    public static EventTypeSet All { get; } = Of([.. Ontology.Types.Select(t => t.Type)]);

    /// <summary>Whether it holds nothing.</summary>
    public bool IsEmpty => _bits == 0;

    /// <summary>The set of these types.</summary>
    public static EventTypeSet Of(params ReadOnlySpan<EventType> types)
    {
        ulong bits = 0;
        foreach (EventType type in types)
        {
            bits |= 1UL << (int)type;
        }

        return new EventTypeSet(bits);
    }

    /// <summary>Whether it holds a type.</summary>
    public bool Contains(EventType type) => (_bits >> (int)type & 1) != 0;
}
