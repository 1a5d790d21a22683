using System.Globalization;
using System.IO.Compression;
using EventGraph.Actors;
using EventGraph.Graph.Pathfinding;
using EventGraph.Graph.Snapshots;
using EventGraph.Graph.Views;
using EventGraph.Plover;
using EventGraph.Relationships;

namespace EventGraph.Graph;

/// <summary>The engine on a year of real events: 468,558 of ICEWS 2018 between 23,033 actors.</summary>
public sealed class IcewsTests
{
    private const string DataFile = "shared/data/icews/icews18-events.tsv.gz";

    /// <summary>The type of a CAMEO root, well enough for weights.</summary>
    private static readonly EventType[] TypeOfRoot =
    [
        EventType.Consult, EventType.Consult, EventType.Request, EventType.Agree, EventType.Consult, EventType.Support, EventType.Cooperate, EventType.Aid, EventType.Concede,
        EventType.Accuse, EventType.Request, EventType.Accuse, EventType.Reject, EventType.Threaten, EventType.Protest, EventType.Mobilize, EventType.Sanction, EventType.Coerce,
        EventType.Assault, EventType.Assault, EventType.Assault,
    ];

    [Fact]
    public void A_year_of_events_answers_the_same_on_both_engines()
    {
        SnapshotBuilder builder = new(new Gazetteer([]));
        long position = 0;
        foreach (FoldCell[] cells in Read(FindData()).Chunk(50_000))
        {
            builder.Apply(Feed.Batch(position += cells.Length, cells));
        }

        Snapshot snapshot = builder.Current;
        Assert.Equal(468_558, snapshot.Position);
        Assert.Equal(new DateOnly(2018, 1, 1), snapshot.FirstDay);
        View view = snapshot.View(new ViewParameters(new DateOnly(2018, 12, 31)) { Level = Level.Actor });
        Assert.Equal(23_033, snapshot.Actors.Count);
        Assert.InRange(view.Count, 150_000, snapshot.RelationshipCount);

        PathQuery[] queries = [.. Pairs(view, 50)];
        int found = 0;
        for (int i = 0; i < queries.Length; i++)
        {
            PathResult result = Paths.Find(view, queries[i], TestContext.Current.CancellationToken);
            Assert.False(result.Truncated);
            Assert.All(result.Paths, path =>
            {
                Assert.InRange(path.Hops.Length, 1, queries[i].MaxHops);
                Assert.InRange(path.Strength, double.Epsilon, 1);
                Assert.Equal(path.Hops.Length + 1, path.Hops.Select(h => h.Target).Append(path.Hops[0].Source).Distinct().Count());
            });
            Assert.Equal(result.Paths.Select(p => p.Strength).OrderDescending(), result.Paths.Select(p => p.Strength));
            found += result.Paths.Length;
            if (i % 25 == 0)
            {
                PathResult oracle = Paths.Find(view, queries[i] with { K = 2, Engine = PathEngine.QuikGraph, Budget = TimeSpan.FromMinutes(1) }, TestContext.Current.CancellationToken);
                Assert.Equal(Text(oracle.Paths), Text(result.Paths.Take(2)));
            }
        }

        Assert.InRange(found, 100, 250);
    }

    private static IEnumerable<string> Text(IEnumerable<RankedPath> paths) => paths.Select(p => string.Join('-', p.Hops.Select(h => $"{h.Source}>{h.Target}")));

    /// <summary>Pairs spread over the vertices.</summary>
    private static IEnumerable<PathQuery> Pairs(View view, int count)
    {
        int[] sources = [.. Enumerable.Range(0, view.VertexLimit).Where(v => view.Out(v).Count > 0)];
        int[] targets = [.. Enumerable.Range(0, view.VertexLimit).Where(v => view.In(v).Count > 0)];
        return Enumerable.Range(0, count)
            .Select(i => new PathQuery(sources[i * 7919 % sources.Length], targets[((i * 104_729) + 13) % targets.Length]) { K = 5, MaxHops = 4 })
            .Where(q => q.From != q.To);
    }

    private static IEnumerable<FoldCell> Read(string path)
    {
        Dictionary<string, ActorId> actors = [];
        HashSet<ActorId> taken = [];
        using StreamReader reader = new(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            string[] fields = line.Split('\t');
            DateOnly day = DateOnly.ParseExact(fields[0], "yyyy-MM-dd", CultureInfo.InvariantCulture);

            // A few hundred bombings stand there without a code.
            EventType type = fields[4].Length == 0 ? EventType.Assault : TypeOfRoot[int.Parse(fields[4].AsSpan(0, 2), CultureInfo.InvariantCulture)];
            double intensity = fields[5].Length == 0 ? -10 : double.Parse(fields[5], CultureInfo.InvariantCulture);
            yield return Feed.Cell(IdOf(fields[1]).Value, IdOf(fields[2]).Value, day, 1 + Math.Log(2), intensity, type, day);
        }

        ActorId IdOf(string name)
        {
            if (!actors.TryGetValue(name, out ActorId id))
            {
                string slug = Slug.From(name);
                id = ActorId.Parse($"org:{slug}");
                for (int other = 2; !taken.Add(id); other++)
                {
                    id = ActorId.Parse($"org:{slug}-{other}");
                }

                actors.Add(name, id);
            }

            return id;
        }
    }

    private static string FindData()
    {
        for (DirectoryInfo? directory = new(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            string path = Path.Combine(directory.FullName, DataFile);
            if (File.Exists(path))
            {
                return path;
            }
        }

        Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", $"{DataFile} is not here.");
        throw new FileNotFoundException($"CI has no {DataFile}.");
    }
}
