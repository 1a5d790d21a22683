using System.Collections.Immutable;
using System.ComponentModel;
using EventGraph.Gateway.Actors;
using EventGraph.Gateway.Evidence;
using EventGraph.Gateway.Parameters;
using EventGraph.Gateway.Problems;
using EventGraph.Gateway.Responses;
using EventGraph.Gateway.Snapshots;
using EventGraph.Graph.Snapshots;
using EventGraph.Graph.Views;
using EventGraph.Log;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EventGraph.Gateway.Relationships;

/// <summary>Who did what to whom, weighed, and the sentences behind it.</summary>
internal static class RelationshipEndpoints
{
    private const string Tag = "Relationships";

    public static void MapRelationships(this RouteGroupBuilder api)
    {
        api.MapGet("/actors/{id}/relationships", ListRelationships).WithTags(Tag).ProducesQueryProblems();
        api.MapGet("/relationships/{source}/{target}", ReadRelationship).WithTags(Tag).ProducesQueryProblems();
        api.MapGet("/relationships/{source}/{target}/evidence", ListEvidence).WithTags(Tag).ProducesQueryProblems();
    }

    /// <summary>An actor's relationships, the largest volume first</summary>
    internal static async Task<Ok<RelationshipsAnswer<RelationshipAnswer>>> ListRelationships(
        [Description("The actor: its id or an unambiguous name.")] string id,
        SnapshotCache snapshots,
        VertexResolver vertices,
        TimeProvider time,
        [AsParameters] ViewQuery viewQuery,
        CancellationToken cancellationToken,
        [DefaultValue("out"), Description("out: what the actor did to others. in: what others did to it.")] Word<Direction>? direction = null,
        [Between(1, 1_000), Description("Relationships on a page.")] int limit = 50,
        [Description("The next_cursor of the page before.")] string? cursor = null)
    {
        View view = await ViewAsync(snapshots, viewQuery, time, cancellationToken);
        int vertex = vertices.Resolve(view, "id", id);
        bool outward = direction?.Value != Direction.In;
        RelationshipList all = outward ? view.Out(vertex) : view.In(vertex);
        (double Volume, int Other)? after = Cursor.ToRank(cursor);
        Relationship[] page = [.. all
            .Select(r => (Relationship: r, Other: outward ? r.Target : r.Source))
            .Where(r => after is not { } last || r.Relationship.Volume < last.Volume || (r.Relationship.Volume == last.Volume && r.Other > last.Other))
            .OrderByDescending(r => r.Relationship.Volume)
            .ThenBy(r => r.Other)
            .Select(r => r.Relationship)
            .Take(limit + 1)];
        string? next = page.Length > limit && page[limit - 1] is var end ? Cursor.OfRank(end.Volume, outward ? end.Target : end.Source) : null;
        return TypedResults.Ok(new RelationshipsAnswer<RelationshipAnswer>(
            [.. page.Take(limit).Select(r => RelationshipAnswer.Of(view.Actors, r))], RelationshipMeta.Of(view, next)));
    }

    /// <summary>One relationship: weight, valence, event types, and who makes it up</summary>
    internal static async Task<Ok<Answer<RelationshipDetail>>> ReadRelationship(
        [Description("Who did it: an actor's id or an unambiguous name.")] string source,
        [Description("To whom: an actor's id or an unambiguous name.")] string target,
        SnapshotCache snapshots,
        VertexResolver vertices,
        ActorFinder actors,
        TimeProvider time,
        [AsParameters] ViewQuery viewQuery,
        CancellationToken cancellationToken)
    {
        View view = await ViewAsync(snapshots, viewQuery, time, cancellationToken);
        Relationship relationship = Find(view, vertices, source, target)
            ?? throw Problem.NotFound($"No event from {source} to {target} counts under these parameters.");
        return TypedResults.Ok(new Answer<RelationshipDetail>(Describe(view, relationship, actors), new AnswerMeta(view.Position)));
    }

    /// <summary>The events that make up a relationship, newest date first, each with its sentence and share</summary>
    internal static async Task<Ok<RelationshipsAnswer<EvidenceAnswer>>> ListEvidence(
        [Description("Who did it: an actor's id or an unambiguous name.")] string source,
        [Description("To whom: an actor's id or an unambiguous name.")] string target,
        SnapshotCache snapshots,
        VertexResolver vertices,
        EvidenceReader evidence,
        TimeProvider time,
        [AsParameters] ViewQuery viewQuery,
        CancellationToken cancellationToken,
        [Between(1, 200), Description("Events on a page.")] int limit = 20,
        [Description("The next_cursor of the page before.")] string? cursor = null)
    {
        EventCursor? after = Cursor.ToEvent(cursor);
        View view = await ViewAsync(snapshots, viewQuery, time, cancellationToken);
        EvidencePage page = Find(view, vertices, source, target) is { } relationship
            ? await evidence.PageAsync(view, relationship, after, limit, cancellationToken)
            : new EvidencePage([], null);
        return TypedResults.Ok(new RelationshipsAnswer<EvidenceAnswer>(
            page.Events, RelationshipMeta.Of(view, page.Next is { } next ? Cursor.OfEvent(next) : null)));
    }

    private static async Task<View> ViewAsync(SnapshotCache snapshots, ViewQuery query, TimeProvider time, CancellationToken cancellationToken) =>
        (await snapshots.AtAsync(query.MinPosition, cancellationToken)).View(query.ToParameters(time.Today()));

    private static Relationship? Find(View view, VertexResolver vertices, string source, string target) =>
        view.Relationship(vertices.Resolve(view, "source", source), vertices.Resolve(view, "target", target));

    private static RelationshipDetail Describe(View view, Relationship relationship, ActorFinder actors)
    {
        ActorDirectory directory = view.Actors;
        ImmutableArray<TypeTotal> totals = view.TotalsByType(relationship.Source, relationship.Target);
        return new RelationshipDetail(
            ActorReference.Of(directory[relationship.Source]),
            ActorReference.Of(directory[relationship.Target]),
            relationship.Events,
            relationship.Volume,
            relationship.Bandwidth,
            relationship.Dependence,
            relationship.Cooperation,
            relationship.Conflict,
            relationship.Valence,
            totals.Min(t => t.FirstDate),
            totals.Max(t => t.LastDate),
            [.. totals.OrderByDescending(t => t.Volume).Select(TypeAnswer.Of)],
            [.. view.Contributions(relationship.Source, relationship.Target).Select(c => new ContributionAnswer(actors.Refer(c.Source), actors.Refer(c.Target), c.Share))]);
    }
}
