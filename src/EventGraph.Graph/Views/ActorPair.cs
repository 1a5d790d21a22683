namespace EventGraph.Graph.Views;

/// <summary>What two actors, by number, add to a relationship between two vertices.</summary>
internal struct ActorPair(int source, int target)
{
    public readonly int Source = source;
    public readonly int Target = target;
    public int Events;
    public double Volume;
    public double Cooperation;
    public double Conflict;

    /// <summary>Adds a part of the sums of another.</summary>
    public void Add(in ActorPair other, double part)
    {
        Events += other.Events;
        Volume += other.Volume * part;
        Cooperation += other.Cooperation * part;
        Conflict += other.Conflict * part;
    }
}
