using System.Collections.Immutable;
using System.ComponentModel;
using EventGraph.Actors;
using EventGraph.Gateway.Parameters;
using EventGraph.Gateway.Problems;
using EventGraph.Gateway.Responses;
using EventGraph.Gateway.Snapshots;
using EventGraph.Graph.Snapshots;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace EventGraph.Gateway.Actors;

/// <summary>Actors, found by any of their names.</summary>
internal static class ActorEndpoints
{
    private const string Tag = "Actors";

    public static void MapActors(this RouteGroupBuilder api)
    {
        api.MapGet("/actors", ListActors).WithTags(Tag).ProducesValidationProblem();
        api.MapGet("/actors/suggest", SuggestActors).WithTags(Tag).ProducesValidationProblem();
        api.MapGet("/actors/{id}", ReadActor).WithTags(Tag).ProducesQueryProblems();
    }

    /// <summary>Find actors by any alias, the closest first; all of them by name where nothing is asked for</summary>
    internal static Ok<ListAnswer<ActorMatch>> ListActors(
        ActorFinder actors,
        SnapshotCache snapshots,
        [Text(QueryParameter.DefaultMaxLength, Example = "Kazakh"), Description("Part of a name.")] string? q = null,
        [Description("Only actors of this kind.")] Word<ActorKind>? kind = null,
        [Between(1, 1_000), Description("Actors on a page.")] int limit = 50,
        [Description("The next_cursor of the page before.")] string? cursor = null)
    {
        long position = snapshots.Current.Position;
        int offset = Cursor.ToOffset(cursor);
        ImmutableArray<ActorMatch> all = actors.Search(q, kind?.Value);
        bool more = all.Length - limit > offset;
        return TypedResults.Ok(new ListAnswer<ActorMatch>(
            [.. all.Skip(offset).Take(limit)], new ListMeta(position, more ? Cursor.OfOffset(offset + limit) : null, more)));
    }

    /// <summary>Actors whose names come closest to what is being typed, spelling mistakes forgiven</summary>
    internal static Ok<ListAnswer<ActorMatch>> SuggestActors(
        ActorFinder actors,
        SnapshotCache snapshots,
        [Text(QueryParameter.DefaultMaxLength, Example = "tokaev"), Description("What was typed.")] string q,
        [Between(1, 50), Description("How many actors.")] int limit = 10)
    {
        long position = snapshots.Current.Position;
        ImmutableArray<ActorMatch> found = actors.Suggest(q, limit + 1);
        return TypedResults.Ok(new ListAnswer<ActorMatch>([.. found.Take(limit)], new ListMeta(position, null, found.Length > limit)));
    }

    /// <summary>One actor: names, dated offices and memberships, and its degree by event type</summary>
    internal static async Task<Ok<Answer<ActorDetail>>> ReadActor(
        [Description("The actor: its id or an unambiguous name.")] string id,
        ActorFinder actors,
        ActorDescriber describer,
        SnapshotCache snapshots,
        TimeProvider time,
        CancellationToken cancellationToken,
        [FromQuery(Name = "as_of"), Description("The day that country and degree are as of. Default: today (UTC).")] DateOnly? asOf = null,
        [FromQuery(Name = "min_position"), Between(0, long.MaxValue), Description("Waits, for at most 5 s, until the answer holds everything up to this position of the log.")]
        long? minPosition = null)
    {
        Snapshot snapshot = await snapshots.AtAsync(minPosition, cancellationToken);
        DateOnly day = asOf ?? time.Today();
        return TypedResults.Ok(new Answer<ActorDetail>(
            describer.Describe(actors.Resolve("id", id, day), snapshot, day), new AnswerMeta(snapshot.Position)));
    }
}
