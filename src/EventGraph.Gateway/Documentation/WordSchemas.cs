using System.Text.Json.Nodes;
using EventGraph.Actors;
using EventGraph.Plover;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace EventGraph.Gateway.Documentation;

/// <summary>Documents the values that have a JSON of their own.</summary>
internal sealed class WordSchemas : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonTypeInfo.Type == typeof(ActorId))
        {
            schema.Type = JsonSchemaType.String;
            schema.MaxLength = ActorId.MaxLength;
            schema.Description = $"An actor's id: {ActorId.Shape}.";
            schema.Examples = [JsonValue.Create("country:KAZ")];
        }
        else if (context.JsonTypeInfo.Type == typeof(EventType))
        {
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. Ontology.Types.Select(t => JsonValue.Create(t.Name))];
        }

        return Task.CompletedTask;
    }
}
