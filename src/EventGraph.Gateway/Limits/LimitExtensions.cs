using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace EventGraph.Gateway.Limits;

/// <summary>Turns away what would only make everybody wait: 429, with the time to come back.</summary>
internal static class LimitExtensions
{
    /// <summary>The limit that queries on the graph share.</summary>
    public const string Queries = "queries";

    /// <summary>The limit that articles handed in share.</summary>
    public const string Articles = "articles";

    /// <summary>The limit that imports share.</summary>
    public const string Imports = "imports";

    private const string RetryAfterSeconds = "1";

    public static IServiceCollection AddLimits(this IServiceCollection services)
    {
        services.AddOptions<LimitOptions>().BindConfiguration(LimitOptions.Section).Validate(o => o.IsValid, LimitOptions.Rule).ValidateOnStart();
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = Reject;
        });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<LimitOptions>>((limiter, options) => limiter
            .AddPolicy(Queries, Concurrency(Queries, options.Value.Queries, options.Value.Queue))
            .AddPolicy(Articles, Concurrency(Articles, options.Value.Articles, options.Value.Queue))
            .AddPolicy(Imports, Concurrency(Imports, options.Value.Imports, options.Value.Queue)));
        return services;
    }

    private static Func<HttpContext, RateLimitPartition<string>> Concurrency(string name, int permits, int queue) => _ =>
        RateLimitPartition.GetConcurrencyLimiter(name, _ => new ConcurrencyLimiterOptions { PermitLimit = permits, QueueLimit = queue });

    private static async ValueTask Reject(OnRejectedContext context, CancellationToken cancellationToken)
    {
        context.HttpContext.Response.Headers.RetryAfter = RetryAfterSeconds;
        await context.HttpContext.RequestServices.GetRequiredService<IProblemDetailsService>().WriteAsync(new ProblemDetailsContext
        {
            HttpContext = context.HttpContext,
            ProblemDetails = new ProblemDetails
            {
                Status = StatusCodes.Status429TooManyRequests,
                Title = "Too many requests.",
                Detail = $"More requests of this sort are under way than the gateway takes at once. Try again in {RetryAfterSeconds} s.",
            },
        });
    }
}
