using Scalar.AspNetCore;

namespace EventGraph.Gateway.Documentation;

/// <summary>The OpenAPI document, and the page that shows it. Neither needs a network: everything comes from this process.</summary>
internal static class DocumentationExtensions
{
    public static IServiceCollection AddDocumentation(this IServiceCollection services) => services.AddOpenApi("v1", options => options
        .AddDocumentTransformer<DocumentInfo>()
        .AddOperationTransformer<QueryParameterDocumentation>()
        .AddSchemaTransformer<WordSchemas>());

    public static void MapDocumentation(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapScalarApiReference("/docs", scalar => scalar
            .WithTitle("EventGraph API")
            .WithOpenApiRoutePattern("/openapi/{documentName}.json")
            .AddDocument("v1")
            .DisableDefaultFonts()
            .DisableTelemetry()
            .DisableAgent()
            .DisableMcp()
            .HideDeveloperTools());
        app.MapGet("/", () => TypedResults.Redirect("/docs")).ExcludeFromDescription();
    }
}
