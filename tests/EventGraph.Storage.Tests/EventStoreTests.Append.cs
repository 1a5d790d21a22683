using EventGraph.Events;
using EventGraph.Log;
using EventGraph.Relationships;
using static EventGraph.Storage.Tests.Samples;

namespace EventGraph.Storage.Tests;

public abstract partial class EventStoreTests
{
    [Fact]
    public async Task An_append_is_logged_and_folded()
    {
        Event accusation = Event(Russia, Kazakhstan, "a");
        Event visit = Event(Russia, China, "a", e => e with { Intensity = 2.5, Confidence = 0.3, Mentions = 4, Reliability = 0.5 });

        AppendReceipt receipt = await Store.AppendAsync(Append(0, accusation, visit), Cancellation);
        ActorRecord actor = await Store.LoadActorAsync(Russia, Cancellation);

        Assert.Equal((1, 2, 0, 2), receipt.InBrief());
        Assert.Equal(2, await Store.ReadHeadAsync(Cancellation));
        Assert.Equal(1, actor.Version);
        Assert.Equal(
            [
                new FoldCell(FoldKey.Of(visit, new DateOnly(2022, 10, 18)), FoldValue.Of(visit)),
                new FoldCell(FoldKey.Of(accusation, new DateOnly(2022, 10, 18)), FoldValue.Of(accusation)),
            ],
            actor.Cells);
    }

    [Fact]
    public async Task Events_of_one_key_are_summed()
    {
        Event[] events = [.. Enumerable.Range(1, 20).Select(i => Event(Russia, Kazakhstan, "a" + i, e => e with { Mentions = i == 20 ? int.MaxValue : i, Reliability = 1.0 / i }))];
        await Store.AppendAsync(Append(0, events[..7]), Cancellation);
        await Store.AppendAsync(Append(1, events[7..]), Cancellation);

        FoldCell cell = Assert.Single((await Store.LoadActorAsync(Russia, Cancellation)).Cells);

        Assert.Equal(events.Select(FoldValue.Of).Aggregate(FoldValue.Add), cell.Value);
        Assert.Equal(20, cell.Value.Count);
        Assert.True(double.IsFinite(cell.Value.Activity));
    }

    [Fact]
    public async Task A_replay_changes_nothing()
    {
        Event[] events = [Event(Russia, Kazakhstan, "a"), Event(Russia, China, "a")];
        await Store.AppendAsync(Append(0, events), Cancellation);
        ActorRecord before = await Store.LoadActorAsync(Russia, Cancellation);
        Clock.Advance(TimeSpan.FromDays(1));

        AppendReceipt receipt = await Store.AppendAsync(Append(1, events), Cancellation);

        ActorRecord after = await Store.LoadActorAsync(Russia, Cancellation);
        Assert.Equal((1, 0, 2, 2), receipt.InBrief());
        Assert.Equal(before.Cells, after.Cells);
        Assert.Equal(before.Version, after.Version);
        Assert.Equal(2, await Store.ReadHeadAsync(Cancellation));
    }

    [Fact]
    public async Task A_receipt_names_the_position_that_holds_even_the_duplicates()
    {
        Event old = Event(Russia, Kazakhstan, "a");
        await Store.AppendAsync(Append(0, old), Cancellation);
        await Store.AppendAsync(Append(0, Event(China, Kazakhstan, "b"), Event(China, Kazakhstan, "c")), Cancellation);

        AppendReceipt replay = await Store.AppendAsync(Append(1, old), Cancellation);
        AppendReceipt mixed = await Store.AppendAsync(Append(1, old, Event(Russia, Kazakhstan, "d")), Cancellation);

        Assert.Equal(1, replay.Position);
        Assert.Equal((2, 1, 1, 4), mixed.InBrief());
    }

    [Fact]
    public async Task An_event_twice_in_one_append_is_taken_once()
    {
        Event told = Event(Russia, Kazakhstan, "a");

        AppendReceipt receipt = await Store.AppendAsync(Append(0, told, told), Cancellation);

        Assert.Equal((1, 1, 1, 1), receipt.InBrief());
        Assert.Equal([1], receipt.Duplicates);
        Assert.Equal(1, Assert.Single((await Store.LoadActorAsync(Russia, Cancellation)).Cells).Value.Count);
    }

    [Fact]
    public async Task A_stale_version_is_refused_and_nothing_is_kept()
    {
        await Store.AppendAsync(Append(0, Event(Russia, Kazakhstan, "a")), Cancellation);

        VersionConflictException conflict = await Assert.ThrowsAsync<VersionConflictException>(
            () => Store.AppendAsync(Append(0, Event(Russia, China, "b")), Cancellation));

        Assert.Equal((Russia, 1), (conflict.Actor, conflict.Actual));
        Assert.Equal(1, await Store.ReadHeadAsync(Cancellation));
        Assert.Single((await Store.LoadActorAsync(Russia, Cancellation)).Cells);
    }

    [Fact]
    public async Task A_conflict_does_not_harm_its_neighbours()
    {
        await Store.AppendAsync(Append(0, Event(Russia, Kazakhstan, "a")), Cancellation);

        Task<AppendReceipt>[] appends =
        [
            Store.AppendAsync(Append(0, Event(China, Russia, "b")), Cancellation),
            Store.AppendAsync(Append(0, Event(Russia, China, "b")), Cancellation),
            Store.AppendAsync(Append(0, Event(Rahmon, Russia, "b")), Cancellation),
        ];
        await Task.WhenAll(appends).ContinueWith(_ => { }, Cancellation, TaskContinuationOptions.None, TaskScheduler.Default);

        Assert.Equal(1, (await appends[0]).Accepted);
        await Assert.ThrowsAsync<VersionConflictException>(() => appends[1]);
        Assert.Equal(1, (await appends[2]).Accepted);
        Assert.Equal(3, await Store.ReadHeadAsync(Cancellation));
    }

    [Fact]
    public async Task An_empty_append_answers_with_the_current_version()
    {
        await Store.AppendAsync(Append(0, Event(Russia, Kazakhstan, "a")), Cancellation);

        Assert.Equal((1, 0, 0, 1), (await Store.AppendAsync(new ActorAppend(Russia, 7, []), Cancellation)).InBrief());
        Assert.Equal((0, 0, 0, 1), (await Store.AppendAsync(new ActorAppend(China, 0, []), Cancellation)).InBrief());
    }

    public static TheoryData<string, Func<Event, Event>> BadEvents => new()
    {
        { "its id is not of 32 lower-case hexadecimal digits", e => e with { Id = "" } },
        { "its id is not of 32 lower-case hexadecimal digits", e => e with { Id = "evt-1" } },
        { "its id is not of 32 lower-case hexadecimal digits", e => e with { Id = "0123456789ABCDEF0123456789ABCDEF" } },
        { "its source and target are both null", e => e with { Source = null, Target = null } },
        { "its owner is country:CHN, not country:RUS", e => e with { Source = China.As() } },
        { "its type", e => e with { Type = 0 } },
        { "its intensity", e => e with { Intensity = double.NaN } },
        { "its confidence", e => e with { Confidence = 1.01 } },
        { "its reliability", e => e with { Reliability = 0 } },
        { "its mentions", e => e with { Mentions = 0 } },
        { "a NUL character", e => e with { Target = new Participant(China, "Chi\0na", null) } },
    };

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(BadEvents))]
    public async Task A_bad_event_is_named_and_nothing_of_its_append_is_written(string fault, Func<Event, Event> spoil)
    {
        Event bad = spoil(Event(Russia, Kazakhstan, "b"));

        ArgumentException exception = await Assert.ThrowsAsync<ArgumentException>(
            () => Store.AppendAsync(new ActorAppend(Russia, 0, [Event(Russia, Kazakhstan, "a"), bad]), Cancellation));

        Assert.Contains(fault, exception.Message, StringComparison.Ordinal);
        Assert.Equal(0, await Store.ReadHeadAsync(Cancellation));
    }

    [Fact]
    public async Task Events_that_do_not_weigh_are_logged_and_not_folded()
    {
        Event[] events =
        [
            Event(Russia, Kazakhstan, "a", e => e with { Status = EventStatus.Negated }),
            Event(Russia, null, "b"),
            Event(Russia, Russia, "c"),
        ];
        Event targetOnly = Event(null, Kazakhstan, "d");

        await Store.AppendAsync(Append(0, events), Cancellation);
        await Store.AppendAsync(Append(0, targetOnly), Cancellation);

        Assert.Equal(4, await Store.ReadHeadAsync(Cancellation));
        Assert.Empty((await Store.LoadActorAsync(Russia, Cancellation)).Cells);
        Assert.Equal(1, (await Store.LoadActorAsync(Kazakhstan, Cancellation)).Version);
    }

    [Fact]
    public async Task What_is_learned_on_another_day_is_another_cell()
    {
        await Store.AppendAsync(Append(0, Event(Russia, Kazakhstan, "a")), Cancellation);
        Clock.Advance(TimeSpan.FromHours(4));
        await Store.AppendAsync(Append(1, Event(Russia, Kazakhstan, "b")), Cancellation);

        ActorRecord actor = await Store.LoadActorAsync(Russia, Cancellation);

        Assert.Equal([new DateOnly(2022, 10, 18), new DateOnly(2022, 10, 19)], actor.Cells.Select(c => c.Key.RecordedDay));
    }

    [Fact]
    public async Task An_actor_never_heard_of_has_version_0_and_no_cells()
    {
        ActorRecord actor = await Store.LoadActorAsync(Rahmon, Cancellation);

        Assert.Equal(0, actor.Version);
        Assert.Empty(actor.Cells);
    }

    [Fact]
    public async Task Cells_come_in_the_order_of_their_keys()
    {
        Event[] events = [.. from target in new[] { 3, 1, 2 } from day in new[] { 2, 1 } select Event(Russia, Actor(target), null, e => e with { Date = Day.AddDays(day) })];
        await Store.AppendAsync(Append(0, events), Cancellation);

        ActorRecord actor = await Store.LoadActorAsync(Russia, Cancellation);

        Assert.Equal(
            actor.Cells.OrderBy(c => c.Key.Target).ThenBy(c => c.Key.Type).ThenBy(c => c.Key.Day).ThenBy(c => c.Key.RecordedDay).ThenBy(c => c.Key.Band),
            actor.Cells);
        Assert.Equal(6, actor.Cells.Length);
    }

    [Fact]
    public async Task A_cancelled_append_writes_nothing()
    {
        using CancellationTokenSource cancelled = new();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.AppendAsync(Append(0, Event(Russia, China, "a")), cancelled.Token));

        Assert.Equal(1, (await Store.AppendAsync(Append(0, Event(Russia, China, "b")), Cancellation)).Position);
    }

    [Fact]
    public async Task Everything_is_there_after_closing_and_opening_again()
    {
        Event told = Event(Russia, Kazakhstan, "a");
        await Store.AppendAsync(Append(0, told), Cancellation);
        ActorRecord before = await Store.LoadActorAsync(Russia, Cancellation);

        await ReopenAsync();

        ActorRecord after = await Store.LoadActorAsync(Russia, Cancellation);
        Assert.Equal(before.Cells, after.Cells);
        Assert.Equal(EventJson.Write(told), EventJson.Write((await Store.FindEventAsync(told.Id, Cancellation))!.Event));
        Assert.Equal((2, 1, 1, 2), (await Store.AppendAsync(Append(1, told, Event(Russia, Kazakhstan, "b")), Cancellation)).InBrief());
    }
}
