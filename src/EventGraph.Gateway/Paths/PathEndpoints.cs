using System.Collections.Immutable;
using System.ComponentModel;
using EventGraph.Gateway.Evidence;
using EventGraph.Gateway.Limits;
using EventGraph.Gateway.Parameters;
using EventGraph.Gateway.Problems;
using EventGraph.Gateway.Relationships;
using EventGraph.Gateway.Responses;
using EventGraph.Gateway.Snapshots;
using EventGraph.Gateway.Telemetry;
using EventGraph.Graph.Pathfinding;
using EventGraph.Graph.Views;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PathSearch = EventGraph.Graph.Pathfinding.Paths;

namespace EventGraph.Gateway.Paths;

/// <summary>Who influences whom, through whom.</summary>
internal static class PathEndpoints
{
    private const int MaxBudgetMs = 60_000;
    private const int MaxEvidence = 10;

    public static void MapPaths(this RouteGroupBuilder api) => api.MapGet("/paths", FindPaths)
        .WithTags("Influence")
        .RequireRateLimiting(LimitExtensions.Queries)
        .ProducesQueryProblems()
        .ProducesProblem(StatusCodes.Status429TooManyRequests);

    /// <summary>The strongest paths of influence from one actor to another</summary>
    /// <remarks>
    /// Exact: the k strongest paths without a repeated actor, within max_hops. A path's strength is the product of its hops' strengths: in
    /// mode=influence dependence (what share of all that reaches the target comes from the source), in mode=contact bandwidth (how much
    /// passes between the two). Every hop shows the sentences behind it. No path is an empty list.
    /// </remarks>
    internal static async Task<Ok<PathsAnswer>> FindPaths(
        SnapshotCache snapshots,
        VertexResolver vertices,
        EvidenceReader evidenceReader,
        GatewayInstruments instruments,
        TimeProvider time,
        [NamesActor(Example = "China"), Description("Where paths start: an actor's id or an unambiguous name.")] string from,
        [NamesActor(Example = "Kazakhstan"), Description("Where they end: an actor's id or an unambiguous name.")] string to,
        [AsParameters] ViewQuery viewQuery,
        CancellationToken cancellationToken,
        [Between(1, PathQuery.MaxK), Description("How many paths.")] int k = 3,
        [FromQuery(Name = "max_hops"), Between(1, PathQuery.MaxMaxHops), Description("How many hops a path may have.")] int maxHops = 4,
        [DefaultValue("influence"), Description("influence: a hop is as strong as the target's dependence on the source. contact: as its bandwidth.")] Word<PathMode>? mode = null,
        [DefaultValue("native"), Description("native: kernels of this project. quikgraph: QuikGraph's, slower and independent, with the same answer.")] Word<PathEngine>? engine = null,
        [FromQuery(Name = "budget_ms"), Between(1, MaxBudgetMs), Description("How long the search may take, in milliseconds; stats say when that cut it off.")] int budgetMs = 2_000,
        [Between(1, MaxEvidence), Description("How many events each hop shows.")] int evidence = 3)
    {
        View view = (await snapshots.AtAsync(viewQuery.MinPosition, cancellationToken)).View(viewQuery.ToParameters(time.Today()));
        PathQuery query = new(vertices.Resolve(view, "from", from), vertices.Resolve(view, "to", to))
        {
            K = k,
            MaxHops = maxHops,
            Mode = mode?.Value ?? PathMode.Influence,
            Engine = engine?.Value ?? PathEngine.Native,
            Budget = TimeSpan.FromMilliseconds(budgetMs),
        };
        Problem.ThrowIfAny(query.Problems());

        long started = time.GetTimestamp();
        PathResult result = PathSearch.Find(view, query, cancellationToken);
        TimeSpan duration = time.GetElapsedTime(started);
        instruments.PathQueried(result.Truncated ? "truncated" : result.Paths.IsEmpty ? "none" : "found", duration, result.Expanded);

        return TypedResults.Ok(new PathsAnswer(
            await DescribeAsync(view, query.Mode, result, evidence, evidenceReader, cancellationToken),
            new PathMeta(
                view.Position,
                ActorReference.Of(view.Actors[query.From]),
                ActorReference.Of(view.Actors[query.To]),
                view.Parameters.AsOf,
                view.Parameters.Level,
                query.Mode,
                view.Parameters.HalfLifeDays,
                query.Engine.ToString().ToLowerInvariant()),
            new PathStats(result.Expanded, duration.TotalMilliseconds, result.Truncated, result.Why)));
    }

    private static async Task<ImmutableArray<PathAnswer>> DescribeAsync(
        View view, PathMode mode, PathResult result, int evidence, EvidenceReader reader, CancellationToken cancellationToken)
    {
        // Paths share hops: each is described once.
        Relationship[] hops = [.. result.Paths.SelectMany(p => p.Hops).Distinct()];
        HopAnswer[] described = await Task.WhenAll(hops.Select(hop => DescribeAsync(view, mode, hop, evidence, reader, cancellationToken)));
        Dictionary<Relationship, HopAnswer> answers = hops.Zip(described).ToDictionary(pair => pair.First, pair => pair.Second);
        return [.. result.Paths.Select(path => new PathAnswer(path.Strength, -Math.Log(path.Strength), [.. path.Hops.Select(hop => answers[hop])]))];
    }

    private static async Task<HopAnswer> DescribeAsync(
        View view, PathMode mode, Relationship hop, int evidence, EvidenceReader reader, CancellationToken cancellationToken)
    {
        ImmutableArray<TypeTotal> totals = view.TotalsByType(hop.Source, hop.Target);
        return new HopAnswer(
            ActorReference.Of(view.Actors[hop.Source]),
            ActorReference.Of(view.Actors[hop.Target]),
            mode == PathMode.Contact ? hop.Bandwidth : hop.Dependence,
            hop.Valence,
            hop.Volume,
            hop.Dependence,
            hop.Bandwidth,
            hop.Events,
            totals.Min(t => t.FirstDate),
            totals.Max(t => t.LastDate),
            await reader.WeightiestAsync(view, hop, evidence, cancellationToken));
    }
}
