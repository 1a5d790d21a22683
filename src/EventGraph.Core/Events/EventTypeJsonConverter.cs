using System.Text.Json;
using System.Text.Json.Serialization;
using EventGraph.Plover;

namespace EventGraph.Events;

/// <summary>Event types as the ontology names them: <c>ACCUSE</c>.</summary>
internal sealed class EventTypeJsonConverter : JsonConverter<EventType>
{
    public override EventType Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Ontology.TryParse(reader.GetString(), out EventType type)
            ? type
            : throw new JsonException($"'{reader.GetString()}' is not an event type; the types are {Ontology.TypeNames}.");

    public override void Write(Utf8JsonWriter writer, EventType value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Ontology.Of(value).Name);
}
