using System.ComponentModel;
using System.Text.Json.Nodes;
using EventGraph.Abstractions;
using EventGraph.Articles;
using EventGraph.Gateway.Jobs;
using EventGraph.Gateway.Limits;
using EventGraph.Gateway.Parameters;
using EventGraph.Gateway.Problems;
using EventGraph.Gateway.Responses;
using EventGraph.Gateway.Snapshots;
using EventGraph.Gateway.Telemetry;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace EventGraph.Gateway.Articles;

/// <summary>Articles in, and articles as kept.</summary>
internal static class ArticleEndpoints
{
    public static void MapArticles(this RouteGroupBuilder api)
    {
        api.MapPost("/articles", PostArticle)
            .WithTags("Ingest")
            .Accepts<ArticleRequest>("application/json", "text/plain")
            .AddOpenApiOperationTransformer(DescribeBody)
            .WithMetadata(new RequestSizeLimitAttribute(ArticleBody.MaxDrained))
            .RequireRateLimiting(LimitExtensions.Articles)
            .ProducesValidationProblem()
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        api.MapGet("/articles/{id}", ReadArticle).WithTags("Events and articles").ProducesProblem(StatusCodes.Status404NotFound);
        api.MapDelete("/articles/{id}", DeleteArticle).WithTags("Ingest").ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>Hand in an article</summary>
    /// <remarks>
    /// Answers once the text is safe: 202 with a job while it is being read, 200 with the job where it is finished already, as it is when
    /// the same text (whatever its white space) was handed in before. As text/plain the body is the text and the query string tells the rest.
    /// </remarks>
    internal static async Task<Results<Ok<Job>, Accepted<Job>>> PostArticle(
        HttpRequest request,
        IGrainFactory grains,
        GatewayInstruments instruments,
        TimeProvider time,
        CancellationToken cancellationToken,
        [Text(ArticleFields.MaxTitle), Description("The title, beside text/plain.")] string? title = null,
        [Text(ArticleFields.MaxPublisher), Description("Who published it, beside text/plain.")] string? publisher = null,
        [WebAddress, Description("Where it was found, beside text/plain: an absolute http or https URL.")] string? url = null,
        [Description("The day it was published, beside text/plain; relative dates count from here. Default: today (UTC).")] DateOnly? published = null)
    {
        Article article;
        try
        {
            article = await ArticleBody.ReadAsync(request, new ArticleFields(title, publisher, url, published), time.Today(), cancellationToken);
        }
        catch (ProblemException refusal)
        {
            instruments.ArticleRejected(refusal.Problem.Status);
            throw;
        }

        ArticleReceipt receipt = await grains.GetGrain<IArticleGrain>(article.Id).Accept(article, cancellationToken);
        if (receipt.IsNew)
        {
            instruments.ArticleIngested("api");
        }

        Job job = Job.Of(receipt.Record, isReplay: !receipt.IsNew);
        return job.State == JobState.Running ? TypedResults.Accepted($"/v1/jobs/{job.Id}", job) : TypedResults.Ok(job);
    }

    /// <summary>An article as kept, with its text</summary>
    internal static async Task<Ok<Answer<ArticleAnswer>>> ReadArticle(
        [Description("The article's id.")] string id, IGrainFactory grains, SnapshotCache snapshots, CancellationToken cancellationToken)
    {
        long position = snapshots.Current.Position;
        return await grains.GetGrain<IArticleGrain>(id).Read(cancellationToken) is { } record
            ? TypedResults.Ok(new Answer<ArticleAnswer>(ArticleAnswer.Of(record), new AnswerMeta(position)))
            : throw Problem.NotFound($"There is no article '{id}'.");
    }

    /// <summary>Take an article back</summary>
    /// <remarks>
    /// Its events leave every fold; what was known before stays known under known_at. The text stays, so handing it in again is a replay and brings nothing back.
    /// </remarks>
    internal static async Task<Ok<Answer<ArticleAnswer>>> DeleteArticle([Description("The article's id.")] string id, IGrainFactory grains, CancellationToken cancellationToken) =>
        await grains.GetGrain<IArticleGrain>(id).Retract(cancellationToken) is { } record
            ? TypedResults.Ok(new Answer<ArticleAnswer>(ArticleAnswer.Of(record), new AnswerMeta(record.Position ?? 0)))
            : throw Problem.NotFound($"There is no article '{id}'.");

    private static Task DescribeBody(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (operation.RequestBody?.Content is { } content)
        {
            content["text/plain"].Schema = new OpenApiSchema { Type = JsonSchemaType.String, Description = "The text; the query string tells the rest." };
            content["application/json"].Example = new JsonObject
            {
                ["text"] = "Kazakhstan criticized Russia on Tuesday.",
                ["title"] = "A rare rebuke",
                ["publisher"] = "Example News",
                ["published"] = "2022-10-18",
            };
        }

        return Task.CompletedTask;
    }
}
