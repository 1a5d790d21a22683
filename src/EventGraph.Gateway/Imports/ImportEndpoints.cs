using System.ComponentModel;
using EventGraph.Gateway.Jobs;
using EventGraph.Gateway.Limits;
using EventGraph.Gateway.Parameters;
using EventGraph.Gateway.Problems;
using EventGraph.Importing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.OpenApi;

namespace EventGraph.Gateway.Imports;

/// <summary>Event data in.</summary>
internal static class ImportEndpoints
{
    private const string Ndjson = "application/x-ndjson";

    public static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddSingleton<RowImporter>()
        .AddSingleton<BatchAppender>()
        .AddSingleton<ImportRunner>()
        .AddSingleton<ImportJobs>();

    public static void MapImports(this RouteGroupBuilder api)
    {
        Describe(api.MapPost("/imports", PostImport), "The rows, plain or as gzip or zip.");
        Describe(api.MapPost("/events", PostEvents), "Events, a JSON object a line, as `eventgraph code` writes them; a line {\"retract\":\"id\"} takes one back.");
        api.MapGet("/jobs/{id}/rejected", ReadRejected)
            .WithTags("Ingest")
            .Produces<string>(StatusCodes.Status200OK, Ndjson)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>Hand in rows of event data</summary>
    /// <remarks>
    /// The body is read as it comes, and as fast as the log takes it; the answer comes when all of it is in the log, with the counts. A row is accepted, duplicate or rejected;
    /// a bad row costs itself only. The same body again changes nothing, so one that broke off is simply sent again. Meanwhile the job tells how far it is.
    /// </remarks>
    internal static Task<JsonHttpResult<Job>> PostImport(
        HttpRequest request,
        ImportJobs jobs,
        ImportRunner runner,
        TimeProvider time,
        [Description("The format of the rows.")] Word<ImportFormat> format,
        CancellationToken cancellationToken) =>
        ImportAsync(format.Value, request, jobs, runner, time, cancellationToken);

    /// <summary>Hand in events</summary>
    /// <remarks>The same as an import of format ndjson.</remarks>
    internal static Task<JsonHttpResult<Job>> PostEvents(
        HttpRequest request, ImportJobs jobs, ImportRunner runner, TimeProvider time, CancellationToken cancellationToken) =>
        ImportAsync(ImportFormat.Ndjson, request, jobs, runner, time, cancellationToken);

    /// <summary>The rows that an import rejected</summary>
    /// <remarks>A JSON object a line: line, reason, message, and the row as it stands there; kept for as long as the gateway remembers the job.</remarks>
    internal static PushStreamHttpResult ReadRejected([Description("The import's job: import-…")] string id, ImportJobs jobs, CancellationToken cancellationToken)
    {
        ImportJob job = jobs.Find(id) ?? throw Problem.NotFound($"There is no import '{id}'.");
        return TypedResults.Stream(body => job.Rejected.CopyToAsync(body, cancellationToken), Ndjson);
    }

    private static async Task<JsonHttpResult<Job>> ImportAsync(
        ImportFormat format, HttpRequest request, ImportJobs jobs, ImportRunner runner, TimeProvider time, CancellationToken cancellationToken)
    {
        // What is piped in comes as it is made, with pauses that the server would take for a sender who is gone.
        request.HttpContext.Features.Get<IHttpMinRequestBodyDataRateFeature>()?.MinDataRate = null;
        ImportJob job = new(format, time);
        jobs.Add(job);
        request.HttpContext.Response.Headers.Location = $"/v1/jobs/{job.Id}";
        await runner.RunAsync(job, format, request.Body, cancellationToken);
        Job report = job.Report();
        return TypedResults.Json(report, statusCode: report.State == JobState.Done ? StatusCodes.Status202Accepted : StatusCodes.Status422UnprocessableEntity);
    }

    private static void Describe(RouteHandlerBuilder endpoint, string body) => endpoint
        .WithTags("Ingest")
        .WithMetadata(new DisableRequestSizeLimitAttribute())
        .RequireRateLimiting(LimitExtensions.Imports)
        .Produces<Job>(StatusCodes.Status202Accepted)
        .Produces<Job>(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status429TooManyRequests)
        .ProducesValidationProblem()
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Description = body,
                Content = new Dictionary<string, OpenApiMediaType> { ["application/octet-stream"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } } },
            };
            return Task.CompletedTask;
        });
}
