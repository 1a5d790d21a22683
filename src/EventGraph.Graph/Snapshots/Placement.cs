namespace EventGraph.Graph.Snapshots;

/// <summary>
/// Where an actor counts at country level, by day: a country or an organisation as itself, a person for the country of the
/// office held, a bloc for each of its members. Vertices are actor numbers. Immutable.
/// </summary>
internal sealed class Placement
{
    private readonly int[] _starts;
    private readonly int[][] _vertices;

    /// <param name="starts">First days (<see cref="DateOnly.DayNumber"/>) of the spans, ascending, the first 0.</param>
    /// <param name="vertices">The vertices of each span, ascending, never none.</param>
    public Placement(int[] starts, int[][] vertices)
    {
        _starts = starts;
        _vertices = vertices;
    }

    /// <summary>The same vertex on every day.</summary>
    public Placement(int vertex)
        : this([0], [[vertex]])
    {
    }

    /// <summary>Whether every day has the same vertices.</summary>
    public bool IsConstant => _starts.Length == 1;

    /// <summary>The vertices on a day; one array for all days of a span, so equal references mean the same span.</summary>
    public int[] On(int day)
    {
        if (IsConstant)
        {
            return _vertices[0];
        }

        int found = Array.BinarySearch(_starts, day);
        return _vertices[found >= 0 ? found : ~found - 1];
    }
}
