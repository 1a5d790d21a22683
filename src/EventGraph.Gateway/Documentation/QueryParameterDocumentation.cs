using System.Globalization;
using System.Text.Json.Nodes;
using EventGraph.Gateway.Parameters;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace EventGraph.Gateway.Documentation;

/// <summary>Documents query parameters from the contract that they are checked by, so that the two never differ.</summary>
internal sealed class QueryParameterDocumentation : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        QueryContract? contract = context.Description.ActionDescriptor.EndpointMetadata.OfType<QueryContract>().FirstOrDefault();
        foreach (OpenApiParameter documented in (operation.Parameters ?? []).OfType<OpenApiParameter>().Where(p => p.In == ParameterLocation.Query))
        {
            if (contract?.Parameters.FirstOrDefault(p => p.Name.Equals(documented.Name, StringComparison.OrdinalIgnoreCase)) is { } parameter)
            {
                documented.Name = parameter.Name;
                documented.Required = parameter.Required;
                documented.Description = parameter.Description ?? documented.Description;
                documented.Example = parameter.Example;
                documented.Schema = Schema(parameter);
            }
        }

        return Task.CompletedTask;
    }

    private static OpenApiSchema Schema(QueryParameter parameter)
    {
        OpenApiSchema schema = new() { Default = Node(parameter.Default) };
        if (parameter.Type == typeof(DateOnly))
        {
            schema.Type = JsonSchemaType.String;
            schema.Format = "date";
        }
        else if (parameter.Type.IsEnum)
        {
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. parameter.Words.Select(w => JsonValue.Create(w)!)];
        }
        else if (parameter.Type == typeof(string))
        {
            schema.Type = JsonSchemaType.String;
            schema.MinLength = 1;
            schema.MaxLength = parameter.MaxLength;
        }
        else
        {
            schema.Type = parameter.Type == typeof(double) ? JsonSchemaType.Number : JsonSchemaType.Integer;
            schema.Format = parameter.Type == typeof(double) ? "double" : parameter.Type == typeof(long) ? "int64" : "int32";
            schema.Minimum = parameter.Range?.Minimum.ToString("F99", CultureInfo.InvariantCulture).TrimEnd('0').TrimEnd('.');
            schema.Maximum = parameter.Range is { Maximum: < long.MaxValue } range ? range.Maximum.ToString(CultureInfo.InvariantCulture) : null;
            schema.MultipleOf = parameter.Range is { Step: > 0 } stepped ? (decimal)stepped.Step : null;
        }

        return schema;
    }

    private static JsonValue? Node(object? value) => value switch
    {
        null => null,
        int number => JsonValue.Create(number),
        long number => JsonValue.Create(number),
        double number => JsonValue.Create(number),
        _ => JsonValue.Create(value.ToString()),
    };
}
