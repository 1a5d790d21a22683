using System.ComponentModel;
using EventGraph.Abstractions;
using EventGraph.Gateway.Actors;
using EventGraph.Gateway.Articles;
using EventGraph.Gateway.Parameters;
using EventGraph.Gateway.Problems;
using EventGraph.Gateway.Responses;
using EventGraph.Gateway.Snapshots;
using EventGraph.Log;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace EventGraph.Gateway.Events;

/// <summary>Coded events, one by one.</summary>
internal static class EventEndpoints
{
    private const string Tag = "Events and articles";

    public static void MapEvents(this RouteGroupBuilder api)
    {
        api.MapGet("/events", ListEvents).WithTags(Tag).ProducesQueryProblems();
        api.MapGet("/events/{id}", ReadEvent).WithTags(Tag).ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>Coded events, newest date first</summary>
    internal static async Task<Ok<ListAnswer<LogEntry>>> ListEvents(
        IGrainFactory grains,
        ActorFinder actors,
        SnapshotCache snapshots,
        CancellationToken cancellationToken,
        [NamesActor(Example = "Russia"), Description("Who did it: an actor's id or an unambiguous name.")] string? source = null,
        [NamesActor(Example = "Ukraine"), Description("To whom: an actor's id or an unambiguous name.")] string? target = null,
        [EventTypes(Example = "ACCUSE,REQUEST"), Description("Only events of these types, separated by commas. Default: all.")] string? types = null,
        [Description("Only events of this day or later.")] DateOnly? since = null,
        [Description("Only events of this day or earlier.")] DateOnly? until = null,
        [Description("Only events of this article, by its id.")] string? article = null,
        [FromQuery(Name = "min_confidence"), Between(0, 1), Description("Only events of at least this confidence.")] double minConfidence = 0,
        [Between(1, EventQuery.MaxLimit), Description("Events on a page.")] int limit = 50,
        [Description("The next_cursor of the page before.")] string? cursor = null,
        [FromQuery(Name = "min_position"), Between(0, long.MaxValue), Description("Waits, for at most 5 s, until the answer holds everything up to this position of the log.")]
        long? minPosition = null)
    {
        long position = (await snapshots.AtAsync(minPosition, cancellationToken)).Position;
        EventPage page = await grains.GetGrain<IEventsGrain>(0).Read(
            new EventQuery
            {
                Sources = source is null ? [] : [actors.Resolve("source", source, until)],
                Targets = target is null ? [] : [actors.Resolve("target", target, until)],
                Types = EventTypesAttribute.Parse(types),
                Since = since,
                Until = until,
                Article = article,
                MinConfidence = minConfidence,
                Limit = limit,
                After = Cursor.ToEvent(cursor),
            },
            cancellationToken);
        return TypedResults.Ok(new ListAnswer<LogEntry>(
            page.Entries, new ListMeta(position, page.Next is { } next ? Cursor.OfEvent(next) : null, page.Next is not null)));
    }

    /// <summary>One event, with its article and why it was coded so</summary>
    internal static async Task<Ok<Answer<EventAnswer>>> ReadEvent(
        [Description("The event's id.")] string id, IGrainFactory grains, ArticleLibrary articles, SnapshotCache snapshots, CancellationToken cancellationToken)
    {
        long position = snapshots.Current.Position;
        LogEntry entry = await grains.GetGrain<IEventsGrain>(0).Find(id, cancellationToken) ?? throw Problem.NotFound($"There is no event '{id}'.");
        return TypedResults.Ok(new Answer<EventAnswer>(
            new EventAnswer(entry.Position, entry.Recorded, entry.Event, await articles.FindAsync(entry.Event.Article, cancellationToken)),
            new AnswerMeta(position)));
    }
}
