using EventGraph.Graph.Snapshots;
using EventGraph.Graph.Views;

namespace EventGraph.Graph.Pathfinding;

public sealed class PathsTests
{
    private static readonly ViewParameters Now = new(Feed.Today) { Level = Level.Actor };

    [Theory]
    [InlineData(PathEngine.Native, 1)]
    [InlineData(PathEngine.Native, 5)]
    [InlineData(PathEngine.QuikGraph, 5)]
    public void The_bound_of_hops_gives_the_best_path_within_it_and_not_the_best_if_it_is_short(PathEngine engine, int k)
    {
        // Strong and long: a-b-c-d; weaker and shorter: a-e-d; weakest and direct: a-d.
        Snapshot snapshot = Feed.Snapshot(
            Feed.Cell("org:a", "org:b", activity: 50),
            Feed.Cell("org:b", "org:c", activity: 50),
            Feed.Cell("org:c", "org:d", activity: 50),
            Feed.Cell("org:a", "org:e", activity: 4),
            Feed.Cell("org:e", "org:d", activity: 4),
            Feed.Cell("org:a", "org:d", activity: 0.5));
        string Best(int hops) => Text(snapshot, Find(snapshot, "org:a", "org:d", q => q with { MaxHops = hops, Engine = engine, K = k, Mode = PathMode.Contact }).Paths[0]);
        Assert.Equal("a d", Best(1));
        Assert.Equal("a e d", Best(2));
        Assert.Equal("a b c d", Best(3));
        Assert.Equal("a b c d", Best(8));
    }

    [Theory]
    [InlineData(PathEngine.Native)]
    [InlineData(PathEngine.QuikGraph)]
    public void Equal_paths_come_by_hops_and_then_by_vertices(PathEngine engine)
    {
        Snapshot snapshot = Feed.Snapshot(
            Feed.Cell("org:a", "org:b", activity: 1e6),
            Feed.Cell("org:a", "org:c", activity: 1e6),
            Feed.Cell("org:b", "org:c", activity: 1e6),
            Feed.Cell("org:b", "org:d", activity: 1e6),
            Feed.Cell("org:c", "org:d", activity: 1e6),
            Feed.Cell("org:a", "org:d", activity: 1e6));
        PathResult result = Find(snapshot, "org:a", "org:d", q => q with { Mode = PathMode.Contact, Engine = engine });
        Assert.Equal(["a d", "a b d", "a c d", "a b c d"], result.Paths.Select(p => Text(snapshot, p)));
        Assert.All(result.Paths, p => Assert.Equal(1, p.Strength));
    }

    [Fact]
    public void Influence_and_contact_rank_differently()
    {
        // Much passes through the crowded middle, but little of what reaches it comes from a.
        Snapshot snapshot = Feed.Snapshot(
            Feed.Cell("org:a", "org:crowded", activity: 20),
            Feed.Cell("org:x", "org:crowded", activity: 500),
            Feed.Cell("org:crowded", "org:b", activity: 20),
            Feed.Cell("org:a", "org:quiet", activity: 8),
            Feed.Cell("org:quiet", "org:b", activity: 15));
        Assert.Equal("a crowded b", Text(snapshot, Find(snapshot, "org:a", "org:b", q => q with { Mode = PathMode.Contact }).Paths[0]));
        Assert.Equal("a quiet b", Text(snapshot, Find(snapshot, "org:a", "org:b", q => q with { Mode = PathMode.Influence }).Paths[0]));
    }

    [Fact]
    public void A_hop_carries_its_weights_and_the_strength_is_their_product()
    {
        Snapshot snapshot = Feed.Snapshot(Feed.Cell("org:a", "org:b", activity: 2, intensity: -4), Feed.Cell("org:b", "org:c", activity: 6));
        RankedPath path = Assert.Single(Find(snapshot, "org:a", "org:c").Paths);
        Assert.Equal(2 / 4.0 * 6 / 8.0, path.Strength, 12);
        Assert.Equal(-1, path.Hops[0].Valence, 8);
        Assert.Equal(6, path.Hops[1].Volume);
    }

    [Theory]
    [InlineData(PathEngine.Native)]
    [InlineData(PathEngine.QuikGraph)]
    public void Without_a_path_the_answer_is_empty_and_complete(PathEngine engine)
    {
        Snapshot snapshot = Feed.Snapshot(Feed.Cell("org:a", "org:b"), Feed.Cell("org:c", "org:d"));
        foreach (int k in (int[])[1, 5])
        {
            PathResult result = Find(snapshot, "org:a", "org:d", q => q with { Engine = engine, K = k });
            Assert.Empty(result.Paths);
            Assert.False(result.Truncated);
            Assert.Empty(Find(snapshot, "country:RUS", "org:d", q => q with { Engine = engine, K = k }).Paths);
            Assert.Empty(Find(snapshot, "org:b", "org:a", q => q with { Engine = engine, K = k }).Paths);
        }
    }

    [Theory]
    [InlineData(PathEngine.Native, 1)]
    [InlineData(PathEngine.Native, 50)]
    [InlineData(PathEngine.QuikGraph, 50)]
    public void A_bound_that_was_hit_is_named(PathEngine engine, int k)
    {
        Snapshot snapshot = EverybodyWithEverybody(40);
        PathResult few = Find(snapshot, "org:n1", "org:n2", q => q with { MaxHops = 8, K = k, Engine = engine, MaxExpanded = 1 });
        Assert.True(few.Truncated);
        Assert.Equal("max_expanded", few.Why);
        PathResult late = Find(snapshot, "org:n1", "org:n2", q => q with { MaxHops = 8, K = k, Engine = engine, Budget = TimeSpan.FromTicks(1) });
        Assert.Equal("budget_ms", late.Why);
    }

    [Fact]
    public void A_search_for_long_paths_that_is_cut_off_still_has_the_short_ones()
    {
        Snapshot snapshot = EverybodyWithEverybody(40);
        PathResult brief = Find(snapshot, "org:n1", "org:n2", q => q with { MaxHops = 4 });
        PathResult cut = Find(snapshot, "org:n1", "org:n2", q => q with { MaxHops = 8, MaxExpanded = brief.Expanded });
        Assert.True(cut.Truncated);
        Assert.Equal(brief.Paths.Select(p => Text(snapshot, p)), cut.Paths.Select(p => Text(snapshot, p)));
    }

    [Fact]
    public void A_search_that_was_cancelled_ends_and_the_next_is_right()
    {
        Snapshot snapshot = Feed.Snapshot(Feed.Cell("org:a", "org:b"), Feed.Cell("org:b", "org:c"), Feed.Cell("org:a", "org:c"));
        View view = snapshot.View(Now);
        PathQuery query = new(snapshot.Number("org:a"), snapshot.Number("org:c"));
        foreach (PathEngine engine in Enum.GetValues<PathEngine>())
        {
            Assert.ThrowsAny<OperationCanceledException>(() => Paths.Find(view, query with { Engine = engine }, new CancellationToken(canceled: true)));
            Assert.Equal(2, Paths.Find(view, query with { Engine = engine }, TestContext.Current.CancellationToken).Paths.Length);
        }
    }

    [Fact]
    public void Searches_on_one_view_at_the_same_time_do_not_disturb_each_other()
    {
        Snapshot snapshot = EverybodyWithEverybody(30);
        View view = snapshot.View(Now);
        PathQuery[] queries = [.. Enumerable.Range(1, 29).Select(i => new PathQuery(snapshot.Number("org:n0"), snapshot.Number($"org:n{i}")))];
        string[] alone = [.. queries.Select(q => string.Join('|', Paths.Find(view, q, TestContext.Current.CancellationToken).Paths.Select(p => Text(snapshot, p))))];
        string[] together = [.. queries.AsParallel().AsOrdered().Select(q => string.Join('|', Paths.Find(view, q, TestContext.Current.CancellationToken).Paths.Select(p => Text(snapshot, p))))];
        Assert.Equal(alone, together);
    }

    [Theory]
    [InlineData("k", 0)]
    [InlineData("k", 51)]
    [InlineData("max_hops", 0)]
    [InlineData("max_hops", 9)]
    [InlineData("budget_ms", 0)]
    [InlineData("budget_ms", 60_001)]
    [InlineData("max_expanded", 0)]
    [InlineData("mode", 7)]
    [InlineData("engine", 7)]
    [InlineData("from", -1)]
    [InlineData("to", -1)]
    [InlineData("to", 0)]
    public void A_bad_parameter_is_named(string name, int value)
    {
        PathQuery good = new(0, 1);
        PathQuery bad = name switch
        {
            "k" => good with { K = value },
            "max_hops" => good with { MaxHops = value },
            "budget_ms" => good with { Budget = TimeSpan.FromMilliseconds(value) },
            "max_expanded" => good with { MaxExpanded = value },
            "mode" => good with { Mode = (PathMode)value },
            "engine" => good with { Engine = (PathEngine)value },
            "from" => good with { From = value },
            _ => good with { To = value },
        };
        Assert.Empty(good.Problems());
        ParameterProblem problem = Assert.Single(bad.Problems());
        Assert.Equal(name, problem.Parameter);
        Assert.Contains(name, Assert.Throws<ArgumentException>(() => Paths.Find(Feed.Snapshot().View(Now), bad, TestContext.Current.CancellationToken)).Message, StringComparison.Ordinal);
    }

    private static Snapshot EverybodyWithEverybody(int actors) => Feed.Snapshot(
    [
        .. from a in Enumerable.Range(0, actors)
           from b in Enumerable.Range(0, actors)
           where a != b
           select Feed.Cell($"org:n{a}", $"org:n{b}", activity: 1 + (a * b % 7)),
    ]);

    private static PathResult Find(Snapshot snapshot, string from, string to, Func<PathQuery, PathQuery>? with = null)
    {
        PathQuery query = new(snapshot.Number(from), snapshot.Number(to));
        return Paths.Find(snapshot.View(Now), with is null ? query : with(query), TestContext.Current.CancellationToken);
    }

    private static string Text(Snapshot snapshot, RankedPath path) =>
        string.Join(' ', path.Hops.Select(h => h.Target).Prepend(path.Hops[0].Source).Select(v => snapshot.Actors[v].Id.Local));
}
