using System.Text.Json;
using EventGraph.Gateway.Parameters;
using EventGraph.Gateway.Problems;

namespace EventGraph.Gateway.Articles;

/// <summary>An article as JSON: <c>{"text", "title"?, "publisher"?, "url"?, "published"?}</c>.</summary>
internal static class ArticleDocument
{
    private const string Body = "body";

    private static readonly string[] Fields = ["text", "title", "publisher", "url", "published"];

    public static (string Text, ArticleFields Fields) Parse(string json, DateOnly today)
    {
        using JsonDocument document = Read(json);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw Problem.Invalid(Body, "body must be a JSON object.");
        }

        Dictionary<string, string[]> errors = [];
        Dictionary<string, string> values = [];
        foreach (JsonProperty property in document.RootElement.EnumerateObject())
        {
            if (!Fields.Contains(property.Name, StringComparer.Ordinal))
            {
                errors[property.Name] = [$"{property.Name} is not a field of an article; allowed: {string.Join(", ", Fields)}."];
            }
            else if (property.Value.ValueKind != JsonValueKind.Null && !TryRead(property, values))
            {
                errors[property.Name] = [$"{property.Name} must be a string of whole Unicode characters."];
            }
        }

        ArticleFields fields = new(
            Text(values, errors, "title", ArticleFields.MaxTitle),
            Text(values, errors, "publisher", ArticleFields.MaxPublisher),
            Url(values, errors),
            Published(values, errors, today));
        if (!values.ContainsKey("text") && !errors.ContainsKey("text"))
        {
            errors["text"] = ["text is missing."];
        }

        return errors.Count == 0 ? (values["text"], fields) : throw Problem.Invalid(errors, Fields);
    }

    private static JsonDocument Read(string json)
    {
        try
        {
            return JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (JsonException failure)
        {
            throw Problem.Invalid(Body, $"body must be one JSON object without repeated fields; it stops being that in line {failure.LineNumber + 1}, byte {failure.BytePositionInLine + 1}.");
        }
    }

    private static bool TryRead(JsonProperty property, Dictionary<string, string> values)
    {
        if (property.Value.ValueKind != JsonValueKind.String)
        {
            return false;
        }

        try
        {
            values[property.Name] = property.Value.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            // An escape such as "\ud800" alone: half a character, which no text can hold.
            return false;
        }
    }

    private static string? Text(Dictionary<string, string> values, Dictionary<string, string[]> errors, string name, int maxLength)
    {
        string? value = values.GetValueOrDefault(name);
        if (value is not null && (value.Length > maxLength || string.IsNullOrWhiteSpace(value) || value.Any(char.IsControl)))
        {
            errors[name] = [$"{name} must be text of 1 to {maxLength} characters without control characters."];
        }

        return value;
    }

    private static string? Url(Dictionary<string, string> values, Dictionary<string, string[]> errors)
    {
        string? value = Text(values, errors, "url", ArticleFields.MaxUrl);
        if (value is not null && !WebAddressAttribute.IsWebAddress(value))
        {
            errors["url"] = [$"url must be {WebAddressAttribute.Rule}."];
        }

        return value;
    }

    private static DateOnly? Published(Dictionary<string, string> values, Dictionary<string, string[]> errors, DateOnly today)
    {
        if (!values.TryGetValue("published", out string? value))
        {
            return null;
        }

        if (Days.TryParse(value, today, out DateOnly day))
        {
            return day;
        }

        errors["published"] = [$"published must be {Days.Allowed}."];
        return null;
    }
}
