using System.Reflection;

namespace EventGraph.Gateway.Parameters;

/// <summary>Holds endpoints to their query contracts.</summary>
internal static class QueryContractExtensions
{
    /// <summary>Gives every endpoint of a group its contract.</summary>
    public static TBuilder WithQueryContracts<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoints.Finally(builder =>
        {
            if (builder is RouteEndpointBuilder route && route.Metadata.OfType<MethodInfo>().FirstOrDefault() is { } handler)
            {
                HashSet<string> routeParameters = new(route.RoutePattern.Parameters.Select(p => p.Name), StringComparer.OrdinalIgnoreCase);
                route.Metadata.Add(QueryContract.Of(handler, routeParameters));
            }
        });
        return endpoints;
    }

    /// <summary>Checks every request against the contract of the endpoint that it goes to.</summary>
    public static WebApplication UseQueryContracts(this WebApplication app)
    {
        TimeProvider time = app.Services.GetRequiredService<TimeProvider>();
        app.Use((context, next) =>
        {
            context.GetEndpoint()?.Metadata.GetMetadata<QueryContract>()?.Check(context.Request.Query, time.Today());
            return next(context);
        });
        return app;
    }
}
