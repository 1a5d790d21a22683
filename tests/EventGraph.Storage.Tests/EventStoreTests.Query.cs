using EventGraph.Actors;
using EventGraph.Events;
using EventGraph.Log;
using EventGraph.Plover;
using FsCheck;
using FsCheck.Fluent;
using static EventGraph.Storage.Tests.Samples;

namespace EventGraph.Storage.Tests;

public abstract partial class EventStoreTests
{
    [Fact]
    public async Task An_event_comes_back_as_it_was_told()
    {
        Event full = Event(China, Kazakhstan, "a", e => e with
        {
            DatePrecision = DatePrecision.Month,
            Type = EventType.Influence,
            Mode = null,
            Contexts = ["diplomatic", "economic"],
            Intensity = 5,
            Confidence = 0.1,
            Change = InfluenceChange.Gain,
            Rival = Russia.As() with { Text = "Moscow", Start = 3, End = 9 },
            Target = new Participant(ActorId.Parse("bloc:central-asia"), "Central Asia", null) { Members = ["KAZ", "KGZ"] },
            Mentions = 7,
            Reliability = 0.7,
            Sentence = new SentenceSpan(4, 640, 802, "“It grows,” he said — and smiled 🙂."),
            Trigger = new TextSpan("grows", 644, 649),
            Why = "claim: influence/grow",
        });
        await Store.AppendAsync(Append(0, full), Cancellation);

        LogEntry? entry = await Store.FindEventAsync(full.Id, Cancellation);

        Assert.Equal((1, Start, EventJson.Write(full)), (entry!.Position, entry.Recorded, EventJson.Write(entry.Event)));
        Assert.Null(await Store.FindEventAsync("nothing", Cancellation));
    }

    [Fact]
    public async Task A_page_holds_no_more_than_its_limit_and_says_whether_there_is_more()
    {
        await Store.AppendAsync(Append(0, [.. Enumerable.Range(0, 4).Select(i => Event(Russia, Actor(i)))]), Cancellation);

        EventPage first = await Store.ReadEventsAsync(new EventQuery { Limit = 2 }, Cancellation);
        EventPage second = await Store.ReadEventsAsync(new EventQuery { Limit = 2, After = first.Next }, Cancellation);

        Assert.Equal([4, 3], first.Entries.Select(e => e.Position));
        Assert.Equal(new EventCursor(Day, 3), first.Next);
        Assert.Equal([2, 1], second.Entries.Select(e => e.Position));
        Assert.Null(second.Next);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(EventQuery.MaxLimit + 1)]
    public async Task A_limit_out_of_range_is_refused(int limit)
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Store.ReadEventsAsync(new EventQuery { Limit = limit }, Cancellation));
    }

    [Fact]
    public async Task Sources_and_targets_may_be_hundreds()
    {
        await Store.AppendAsync(Append(0, [.. Enumerable.Range(0, 300).Select(i => Event(Actor(0), Actor(i)))]), Cancellation);

        EventPage page = await Store.ReadEventsAsync(
            new EventQuery { Sources = [.. Enumerable.Range(0, 300).Select(Actor)], Targets = [.. Enumerable.Range(100, 300).Select(Actor)], Limit = 1000 },
            Cancellation);

        Assert.Equal(200, page.Entries.Length);
    }

    [Fact]
    public async Task Every_filter_and_page_agrees_with_reading_all_and_choosing()
    {
        List<LogEntry> log = await AppendVariedEventsAsync();
        Gen<EventQuery> queries =
            from sources in Some(Enumerable.Range(0, 5).Select(Actor))
            from targets in Some(Enumerable.Range(0, 5).Select(Actor))
            from types in Some([EventType.Accuse, EventType.Aid, EventType.Influence])
            from days in Gen.Choose(0, 12).Two()
            from known in Gen.Choose(0, 4)
            from article in Gen.Frequency((4, Gen.Constant<string?>(null)), (1, Gen.Elements<string?>("doc-0", "doc-1", "nothing")))
            from confidence in Gen.Elements(0, 0.25, 0.5, 0.9)
            from weighing in Gen.Elements(true, false)
            from limit in Gen.Choose(5, 60)
            select new EventQuery
            {
                Sources = [.. sources],
                Targets = [.. targets],
                Types = [.. types],
                Since = days.Item1 > 8 ? null : Day.AddDays(days.Item1),
                Until = days.Item2 > 8 ? null : Day.AddDays(days.Item2),
                KnownAt = known > 2 ? null : DateOnly.FromDateTime(Start.UtcDateTime).AddDays(known),
                Article = article,
                MinConfidence = confidence,
                OnlyWeighing = weighing,
                Limit = limit,
            };

        await Prop.ForAll(queries.ToArbitrary(), query => CheckAsync(query, log)).CheckAsync(100);
    }

    private static Gen<T[]> Some<T>(IEnumerable<T> all) => Gen.Frequency((1, Gen.Constant(Array.Empty<T>())), (2, Gen.Elements(all).NonEmptyListOf().Select(l => l.Distinct().ToArray())));

    private async Task<List<LogEntry>> AppendVariedEventsAsync()
    {
        Random random = new(7);
        for (int round = 0; round < 3; round++)
        {
            for (int source = 0; source < 5; source++)
            {
                Event[] events =
                [
                    .. Enumerable.Range(0, 20).Select(i => Event(Actor(source), random.Next(8) == 0 ? null : Actor(random.Next(5)), random.Next(3) == 0 ? null : $"doc-{random.Next(3)}", e => e with
                    {
                        Date = Day.AddDays(random.Next(9)),
                        Type = random.GetItems([EventType.Accuse, EventType.Aid, EventType.Influence], 1)[0],
                        Confidence = random.Next(101) / 100.0,
                        Status = random.Next(4) == 0 ? EventStatus.Future : EventStatus.Actual,
                        Trigger = new TextSpan("t", (round * 100) + i, (round * 100) + i + 1),
                    })),
                ];
                await Store.AppendAsync(Append(round, events), Cancellation);
            }

            Clock.Advance(TimeSpan.FromDays(1));
        }

        return await Store.ReadLogAsync(Cancellation);
    }

    private async Task CheckAsync(EventQuery query, List<LogEntry> log)
    {
        IEnumerable<string> expected = log
            .Where(e => query.Sources.IsEmpty || (e.Event.Source is { } source && query.Sources.Contains(source.Actor)))
            .Where(e => query.Targets.IsEmpty || (e.Event.Target is { } target && query.Targets.Contains(target.Actor)))
            .Where(e => query.Types.IsEmpty || query.Types.Contains(e.Event.Type))
            .Where(e => query.Since is not { } since || e.Event.Date >= since)
            .Where(e => query.Until is not { } until || e.Event.Date <= until)
            .Where(e => query.KnownAt is not { } known || DateOnly.FromDateTime(e.Recorded.UtcDateTime) <= known)
            .Where(e => query.Article is null || e.Event.Article == query.Article)
            .Where(e => e.Event.Confidence >= query.MinConfidence)
            .Where(e => !query.OnlyWeighing || e.Event.Weighs)
            .OrderByDescending(e => e.Event.Date)
            .ThenByDescending(e => e.Position)
            .Select(e => e.Event.Id);

        List<string> read = [];
        EventCursor? after = null;
        do
        {
            EventPage page = await Store.ReadEventsAsync(query with { After = after }, Cancellation);
            Assert.InRange(page.Entries.Length, page.Next is null ? 0 : query.Limit, query.Limit);
            read.AddRange(page.Ids());
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(expected, read);
    }
}
