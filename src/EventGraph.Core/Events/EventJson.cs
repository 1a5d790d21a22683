using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using EventGraph.Actors;

namespace EventGraph.Events;

/// <summary>
/// The JSON of events, one shape everywhere: snake_case members, types in capitals (<c>ACCUSE</c>), other words in lower case,
/// <c>source</c>, <c>target</c> and <c>mode</c> always present and null where there is none.
/// </summary>
public static class EventJson
{
    /// <summary>The settings; read-only and shared.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>One event as one line.</summary>
    public static string Write(Event statement) => JsonSerializer.Serialize(statement, Options);

    /// <summary>Reads one event.</summary>
    /// <exception cref="JsonException">It is no event; the message names the member.</exception>
    public static Event Read(string json) => JsonSerializer.Deserialize<Event>(json, Options) ?? throw new JsonException("An event is an object, not null.");

    /// <inheritdoc cref="Read(string)"/>
    public static Event Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<Event>(json, Options) ?? throw new JsonException("An event is an object, not null.");

    /// <summary>Adds the words of events to other settings, so that a host's answers show them the same way.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        options.DictionaryKeyPolicy = null;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.TypeInfoResolverChain.Add(new DefaultJsonTypeInfoResolver { Modifiers = { OmitOrdinaryWeights } });
        options.Converters.Add(new ActorIdJsonConverter());
        options.Converters.Add(new EventTypeJsonConverter());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false));
    }

    private static JsonSerializerOptions Create()
    {
        // Sentences are read by people: quotes and accents stay as they are; the output is JSON, never spliced into HTML.
        JsonSerializerOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        Configure(options);
        options.MakeReadOnly();
        return options;
    }

    // An event that was told once by a source of full reliability is the ordinary case, and says neither.
    private static void OmitOrdinaryWeights(JsonTypeInfo type)
    {
        if (type.Type != typeof(Event))
        {
            return;
        }

        foreach (JsonPropertyInfo property in type.Properties)
        {
            property.ShouldSerialize = property.Name switch
            {
                "mentions" => static (_, value) => value is not 1,
                "reliability" => static (_, value) => value is not 1.0,
                _ => property.ShouldSerialize,
            };
        }
    }
}
