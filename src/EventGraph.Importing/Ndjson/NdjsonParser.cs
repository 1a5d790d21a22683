using System.Text.Json;
using EventGraph.Events;
using EventGraph.Importing.Rows;

namespace EventGraph.Importing.Ndjson;

/// <summary>Reads events, and lines <c>{"retract":"id"}</c> that take one back.</summary>
internal sealed class NdjsonParser : RowParser
{
    private static ReadOnlySpan<byte> Retract => "retract"u8;

    public override void Parse(ReadOnlySpan<byte> row, BatchBuilder batch)
    {
        try
        {
            if (TryReadRetraction(row, out string? id))
            {
                Take(id, row, batch);
            }
            else
            {
                Take(JsonSerializer.Deserialize<Event>(row, EventJson.Options), row, batch);
            }
        }
        catch (JsonException e)
        {
            batch.Reject(RejectReasons.BadJson, $"The line is no event: {Plain(e)}.", row);
        }
    }

    private static void Take(string? id, ReadOnlySpan<byte> row, BatchBuilder batch)
    {
        if (!EventRules.IsId(id))
        {
            batch.Reject(RejectReasons.BadEvent, $"The line is to retract an event and does not say which: 'retract' has to be an event's id, {EventRules.IdShape}.", row);
        }
        else
        {
            batch.Retract(id!);
        }
    }

    private static void Take(Event? statement, ReadOnlySpan<byte> row, BatchBuilder batch)
    {
        string? fault = statement is null ? "is null" : EventRules.FaultOf(statement);
        if (fault is not null)
        {
            batch.Reject(RejectReasons.BadEvent, $"The event's {fault}.", row);
        }
        else
        {
            batch.Add(statement!);
        }
    }

    // An object whose only member is the id of what is taken back.
    private static bool TryReadRetraction(ReadOnlySpan<byte> row, out string? id)
    {
        id = null;
        Utf8JsonReader reader = new(row);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject || !reader.Read() || reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals(Retract))
        {
            return false;
        }

        reader.Read();
        id = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return !reader.Read() || reader.TokenType != JsonTokenType.EndObject || reader.Read() ? throw new JsonException("a line with 'retract' has no other member") : true;
    }

    // The path and place that the serializer adds to its sentence are of no use within one line.
    private static string Plain(JsonException e)
    {
        int path = e.Message.IndexOf(" Path: ", StringComparison.Ordinal);
        string plain = (path < 0 ? e.Message : e.Message[..path]).TrimEnd('.');
        return e.Path is null or "$" ? plain : $"{plain} ({e.Path})";
    }
}
