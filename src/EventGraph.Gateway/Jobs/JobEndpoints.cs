using System.ComponentModel;
using EventGraph.Abstractions;
using EventGraph.Gateway.Imports;
using EventGraph.Gateway.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EventGraph.Gateway.Jobs;

/// <summary>What became of what was handed in.</summary>
internal static class JobEndpoints
{
    private const int ArticleIdLimit = 100;

    public static void MapJobs(this RouteGroupBuilder api) =>
        api.MapGet("/jobs/{id}", ReadJob).WithTags("Ingest").ProducesProblem(StatusCodes.Status404NotFound);

    /// <summary>How far a job has come</summary>
    internal static async Task<Ok<Job>> ReadJob(
        [Description("The job's id, as handed out when the article was taken, article-…, or as the Location of an import, import-…")] string id,
        IGrainFactory grains,
        ImportJobs imports,
        CancellationToken cancellationToken)
    {
        if (imports.Find(id) is { } import)
        {
            return TypedResults.Ok(import.Report());
        }

        return Job.ArticleOf(id) is { Length: > 0 and <= ArticleIdLimit } article
            && await grains.GetGrain<IArticleGrain>(article).Read(cancellationToken) is { } record
                ? TypedResults.Ok(Job.Of(record, isReplay: false))
                : throw Problem.NotFound(ImportJob.IsId(id) ? $"There is no job '{id}' here; a gateway forgets its imports when it stops." : $"There is no job '{id}'.");
    }
}
