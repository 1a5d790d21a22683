using System.ComponentModel;
using EventGraph.Abstractions;
using EventGraph.Gateway.Parameters;
using EventGraph.Gateway.Problems;
using EventGraph.Gateway.Responses;
using EventGraph.Gateway.Snapshots;
using EventGraph.Graph.Snapshots;
using EventGraph.Log;
using EventGraph.Relationships;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace EventGraph.Gateway.Log;

/// <summary>The log as such: how much there is, what changes, and whether the fold is of it.</summary>
internal static class LogEndpoints
{
    private const string Tag = "The log";

    public static void MapLog(this RouteGroupBuilder api)
    {
        api.MapGet("/stats", ReadStats).WithTags(Tag).ProducesQueryProblems();
        api.MapGet("/changes", ReadChanges).WithTags(Tag).ProducesValidationProblem();
        api.MapGet("/verify", Verify).WithTags(Tag).ProducesValidationProblem();
    }

    /// <summary>How much the graph holds, and the fingerprint of its fold</summary>
    /// <remarks>Two graphs of the same fingerprint hold the same relationships, whatever the order, the parts and the repetitions in which their events came.</remarks>
    internal static async Task<Ok<Answer<StatsAnswer>>> ReadStats(
        SnapshotCache snapshots,
        CancellationToken cancellationToken,
        [FromQuery(Name = "min_position"), Between(0, long.MaxValue), Description("Waits, for at most 5 s, until the answer holds everything up to this position of the log.")]
        long? minPosition = null)
    {
        Snapshot snapshot = await snapshots.AtAsync(minPosition, cancellationToken);
        return TypedResults.Ok(new Answer<StatsAnswer>(
            new StatsAnswer(snapshot.EventCount, snapshot.RelationshipCount, snapshot.CellCount, snapshot.FirstDay, snapshot.Fingerprint.ToString()),
            new AnswerMeta(snapshot.Position)));
    }

    /// <summary>What changed after a position, entry by entry</summary>
    /// <remarks>
    /// Whoever asks again with after = meta.position sees every entry once, whenever it was committed: an event that came as an upsert, one that was taken
    /// back as a deletion.
    /// </remarks>
    internal static async Task<Ok<ChangesAnswer>> ReadChanges(
        IGrainFactory grains,
        CancellationToken cancellationToken,
        [Between(0, long.MaxValue), Description("The position that the reader has reached; 0 for the beginning.")] long after = 0,
        [Between(1, IFeedGrain.MaxChanges), Description("Entries at most.")] int limit = 1_000,
        [Between(0, 10), Description("Seconds to wait for a change where there is none.")] double wait = 0)
    {
        LogStretch stretch = await grains.GetGrain<IFeedGrain>(0).ReadChanges(after, limit, TimeSpan.FromSeconds(wait), cancellationToken);
        return TypedResults.Ok(new ChangesAnswer([.. stretch.Changes.Select(ChangeAnswer.Of)], new ChangesMeta(stretch.Position, stretch.Head)));
    }

    /// <summary>Folds a stretch of the log from scratch</summary>
    /// <remarks>
    /// Reads the events in full and folds them anew. The fingerprints of stretches that follow one another, added modulo 2¹²⁸, are the fingerprint that /v1/stats has to show
    /// at the last one's position; eventgraph verify does that.
    /// </remarks>
    internal static async Task<Ok<Answer<VerificationAnswer>>> Verify(
        IGrainFactory grains,
        CancellationToken cancellationToken,
        [Between(0, long.MaxValue), Description("The position that the stretch begins after.")] long after = 0,
        [Between(1, IFeedGrain.MaxChanges), Description("Entries at most.")] int limit = IFeedGrain.MaxChanges)
    {
        LogStretch stretch = await grains.GetGrain<IFeedGrain>(0).ReadChanges(after, limit, TimeSpan.Zero, cancellationToken);
        FoldFingerprint fingerprint = default;
        long events = 0;
        foreach (LogChange change in stretch.Changes.Where(c => c.Event.Weighs))
        {
            FoldCell cell = new(FoldKey.Of(change.Event, DateOnly.FromDateTime(change.Recorded.UtcDateTime)), FoldValue.Of(change.Event));
            fingerprint += FoldFingerprint.Of(change.IsRetraction ? cell with { Value = -cell.Value } : cell);
            events += change.IsRetraction ? -1 : 1;
        }

        return TypedResults.Ok(new Answer<VerificationAnswer>(new VerificationAnswer(events, fingerprint.ToString(), stretch.Head), new AnswerMeta(stretch.Position)));
    }
}
