using System.Collections.Immutable;
using EventGraph.Events;
using EventGraph.Graph.Pathfinding;
using EventGraph.Graph.Snapshots;
using EventGraph.Log;

namespace EventGraph.Graph.Views;

/// <summary>
/// A snapshot seen through parameters: the weighted, directed graph that questions are answered on, in compressed sparse rows in
/// both directions. Vertices are the actor numbers of the snapshot's directory; those without a relationship in this view are
/// no vertices of it. Immutable; safe to share between threads. Every algorithm of QuikGraph for a bidirectional graph runs on it.
/// </summary>
public sealed partial class View
{
    private readonly Snapshot _snapshot;
    private readonly RelationshipTable _table;
    private readonly int[] _inStarts;
    private readonly int[] _inIndexes;
    private readonly double[] _received;
    private readonly Lazy<SearchGraph>[] _searchGraphs;

    internal View(Snapshot snapshot, ViewParameters parameters, RelationshipTable table)
    {
        _snapshot = snapshot;
        _table = table;
        Parameters = parameters;
        (_inStarts, _inIndexes) = table.Transpose();
        _received = new double[VertexLimit];
        for (int i = 0; i < Count; i++)
        {
            _received[table.Targets[i]] += table.Volumes[i];
        }

        _searchGraphs = [.. Enum.GetValues<PathMode>().Select(mode => new Lazy<SearchGraph>(() => MakeSearchGraph(mode)))];
    }

    /// <summary>What the snapshot is seen through.</summary>
    public ViewParameters Parameters { get; }

    /// <summary>The position of the log that the view was computed at.</summary>
    public long Position => _snapshot.Position;

    /// <summary>The actors behind the vertices.</summary>
    public ActorDirectory Actors => _snapshot.Actors;

    /// <summary>How many relationships there are.</summary>
    public int Count => _table.Targets.Length;

    /// <summary>Vertices are below this number.</summary>
    public int VertexLimit => _table.Starts.Length - 1;

    /// <summary>The relationship of an index: 0 to <see cref="Count"/> − 1, by source and then target.</summary>
    public Relationship Relationship(int index)
    {
        double volume = _table.Volumes[index];
        int target = _table.Targets[index];
        return new Relationship(
            _table.Sources[index],
            target,
            _table.Events[index],
            volume,
            _table.Cooperations[index],
            _table.Conflicts[index],
            Measures.Bandwidth(volume),
            Measures.Dependence(volume, _received[target]));
    }

    /// <summary>The relationship from source to target; null where there is none.</summary>
    public Relationship? Relationship(int source, int target) => IndexOf(source, target) is var index and >= 0 ? Relationship(index) : null;

    /// <summary>What a vertex did to others; empty for a number that is no vertex.</summary>
    public RelationshipList Out(int vertex) => IsNumber(vertex)
        ? new RelationshipList(this, _table.Starts[vertex], _table.Starts[vertex + 1] - _table.Starts[vertex])
        : new RelationshipList(this, 0, 0);

    /// <summary>What others did to a vertex; empty for a number that is no vertex.</summary>
    public RelationshipList In(int vertex) => IsNumber(vertex)
        ? new RelationshipList(this, _inIndexes.AsMemory(_inStarts[vertex].._inStarts[vertex + 1]))
        : new RelationshipList(this, 0, 0);

    /// <summary>
    /// The pairs of actors whose events make up a relationship, largest share first: at country level a leader's, an organ's and a bloc's
    /// pairs beside the countries' own. Empty where there is no relationship.
    /// </summary>
    public ImmutableArray<Contribution> Contributions(int source, int target)
    {
        int index = IndexOf(source, target);
        List<Contribution> contributions = [];
        foreach (ref readonly ActorPair pair in index < 0 ? [] : _table.PairsOf(index))
        {
            contributions.Add(new Contribution(Actors[pair.Source].Id, Actors[pair.Target].Id, pair.Volume / _table.Volumes[index]));
        }

        return [.. contributions.OrderByDescending(c => c.Share)];
    }

    /// <summary>
    /// What one event adds to the volume of the relationship from source to target: decayed, and divided where it is of or on a bloc;
    /// 0 when it adds nothing. Over all events it sums to the volume.
    /// </summary>
    public double Activity(LogEntry entry, int source, int target)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Event is { Source: { } from, Target: { } to } && source != target
            ? EventActivity.Of(entry, Parameters, PartOf(from, entry.Event, source) * PartOf(to, entry.Event, target))
            : 0;
    }

    /// <summary>The costs that path searches run on.</summary>
    internal SearchGraph SearchGraph(PathMode mode) => _searchGraphs[(int)mode].Value;

    /// <summary>The index of a relationship; negative where there is none.</summary>
    internal int IndexOf(int source, int target)
    {
        if (!IsNumber(source))
        {
            return -1;
        }

        int start = _table.Starts[source];
        return Array.BinarySearch(_table.Targets, start, _table.Starts[source + 1] - start, target);
    }

    private bool IsNumber(int vertex) => (uint)vertex < (uint)VertexLimit;

    private double PartOf(Participant participant, Event statement, int vertex) =>
        Actors.TryFind(participant.Actor, out int actor) ? PartOf(actor, statement.Date.DayNumber, vertex) : 0;

    /// <summary>What part of an actor's event of a day counts for a vertex.</summary>
    private double PartOf(int actor, int day, int vertex)
    {
        if (Parameters.Level == Level.Actor)
        {
            return actor == vertex ? 1 : 0;
        }

        int[] vertices = Actors.PlacementOf(actor).On(day);
        return vertices.Contains(vertex) ? 1.0 / vertices.Length : 0;
    }

    private SearchGraph MakeSearchGraph(PathMode mode)
    {
        long[] outCosts = new long[Count];
        for (int i = 0; i < Count; i++)
        {
            outCosts[i] = PathCost.Of(mode, Relationship(i));
        }

        int[] inSources = new int[Count];
        long[] inCosts = new long[Count];
        for (int i = 0; i < Count; i++)
        {
            inSources[i] = _table.Sources[_inIndexes[i]];
            inCosts[i] = outCosts[_inIndexes[i]];
        }

        return new SearchGraph(_table.Starts, _table.Targets, outCosts, _inStarts, inSources, inCosts);
    }
}
