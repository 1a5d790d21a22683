using System.Text.Json;
using System.Text.Json.Serialization;

namespace EventGraph.Actors;

/// <summary>Actor ids as plain strings.</summary>
internal sealed class ActorIdJsonConverter : JsonConverter<ActorId>
{
    public override ActorId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ActorId.TryParse(reader.GetString(), out ActorId id)
            ? id
            : throw new JsonException($"'{reader.GetString()}' is not an actor id; ids look like {ActorId.Shape}.");

    public override void Write(Utf8JsonWriter writer, ActorId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
