using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace EventGraph.Gateway.Problems;

/// <summary>RFC 9457 problem details for everything that is not an answer.</summary>
internal static class ProblemExtensions
{
    public static IServiceCollection AddProblems(this IServiceCollection services) => services
        .AddProblemDetails(options => options.CustomizeProblemDetails = Complete)
        .AddExceptionHandler<ProblemExceptionHandler>()
        .Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);

    public static WebApplication UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        return app;
    }

    // What routing answers by itself has a status and nothing else: say what would have been right.
    private static void Complete(ProblemDetailsContext context)
    {
        HttpRequest request = context.HttpContext.Request;
        ProblemDetails problem = context.ProblemDetails;
        problem.Instance = request.Path;
        problem.Extensions["trace_id"] = Activity.Current?.TraceId.ToHexString() ?? context.HttpContext.TraceIdentifier;
        problem.Extensions.Remove("traceId");
        problem.Detail ??= problem.Status switch
        {
            StatusCodes.Status404NotFound => $"There is nothing at {request.Path}. The endpoints are listed at /docs and in /openapi/v1.json.",
            StatusCodes.Status405MethodNotAllowed => $"{request.Method} is not allowed at {request.Path}; allowed: {context.HttpContext.Response.Headers.Allow}.",
            StatusCodes.Status415UnsupportedMediaType => $"The content type '{request.ContentType}' is not taken at {request.Path}.",
            _ => null,
        };
    }
}
