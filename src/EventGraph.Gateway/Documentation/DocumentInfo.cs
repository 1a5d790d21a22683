using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace EventGraph.Gateway.Documentation;

/// <summary>What the document says of the API as a whole.</summary>
internal sealed class DocumentInfo : IOpenApiDocumentTransformer
{
    private const string Description = """
        Who influences whom, through whom, since when, and which sentences say so.

        This is influence in *reported interaction*, not causation: every number is a decayed sum over coded events, and every
        answer leads down to the sentences and articles behind it.

        - Wherever an actor is asked for, its id (`country:KAZ`, `person:vladimir-putin`, `org:csto`, `bloc:central-asia`, `group:RUS/media`) works, and so does a
          name that names one actor alone (`Kazakhstan`, `Putin`, `Moscow`). In a path, write the slash of a group's id as `%2F`. An unknown name is a 404 with suggestions, an ambiguous one a 409 with candidates.
        - Days are `YYYY-MM-DD`, from 1900-01-01 to tomorrow. Unknown parameters are refused by name.
        - Lists are `{data, meta: {position, next_cursor, truncated}}`. `position` is the place in the event log that an answer holds everything up to;
          `min_position` waits for one, so that you read what you wrote.
        - Everything that is not an answer is an RFC 9457 problem (`application/problem+json`) that names the parameter and what is allowed.
        """;

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "EventGraph API",
            Version = "v1",
            Description = Description,
            License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
        };

        // The wrapper that words are bound through is nothing of the API: the parameters say what it is.
        foreach (string wrapper in document.Components?.Schemas?.Keys.Where(name => name.StartsWith("WordOf", StringComparison.Ordinal)).ToArray() ?? [])
        {
            document.Components!.Schemas!.Remove(wrapper);
        }

        return Task.CompletedTask;
    }
}
