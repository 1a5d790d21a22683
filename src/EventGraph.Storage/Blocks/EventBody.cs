using System.Globalization;
using System.Text.Json;
using EventGraph.Events;
using EventGraph.Plover;

namespace EventGraph.Storage.Blocks;

/// <summary>
/// Writes an event as <see cref="EventJson"/> reads it, without the members that are as they are by default. The serialiser of <see cref="EventJson"/> takes five times
/// as long, which is what a log of data sets spends most of its time on.
/// </summary>
internal static class EventBody
{
    public static void Write(Utf8JsonWriter json, Event statement)
    {
        json.WriteStartObject();
        WriteText(json, Names.Article, statement.Article);
        json.WriteString(Names.Id, statement.Id);
        WriteDate(json, statement.Date);
        if (statement.DatePrecision != DatePrecision.Day)
        {
            WriteWord(json, Names.DatePrecision, statement.DatePrecision);
        }

        WriteParticipant(json, Names.Source, statement.Source);
        WriteParticipant(json, Names.Target, statement.Target);
        json.WriteString(Names.Type, Ontology.Of(statement.Type).Name);
        WriteText(json, Names.Mode, statement.Mode);
        WriteTexts(json, Names.Contexts, statement.Contexts.AsSpan());
        json.WriteNumber(Names.Intensity, statement.Intensity);
        if (statement.Status != EventStatus.Actual)
        {
            WriteWord(json, Names.Status, statement.Status);
        }

        WriteNumber(json, Names.Confidence, statement.Confidence, 1);
        if (statement.Change is { } change)
        {
            WriteWord(json, Names.Change, change);
        }

        WriteParticipant(json, Names.Rival, statement.Rival);
        WriteNumber(json, Names.Mentions, statement.Mentions, 1);
        WriteNumber(json, Names.Reliability, statement.Reliability, 1);
        WriteEvidence(json, statement);
        WriteProvenance(json, statement);
        json.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter json, Event statement)
    {
        if (statement.Sentence is { } sentence)
        {
            json.WriteStartObject(Names.Sentence);
            json.WriteNumber(Names.Index, sentence.Index);
            json.WriteNumber(Names.Start, sentence.Start);
            json.WriteNumber(Names.End, sentence.End);
            json.WriteString(Names.Text, sentence.Text);
            json.WriteEndObject();
        }

        if (statement.Trigger is { } trigger)
        {
            json.WriteStartObject(Names.Trigger);
            json.WriteString(Names.Text, trigger.Text);
            json.WriteNumber(Names.Start, trigger.Start);
            json.WriteNumber(Names.End, trigger.End);
            json.WriteEndObject();
        }

        WriteText(json, Names.Why, statement.Why);
    }

    private static void WriteProvenance(Utf8JsonWriter json, Event statement)
    {
        WriteText(json, Names.Origin, statement.Origin);
        WriteText(json, Names.Code, statement.Code);
        WriteText(json, Names.Url, statement.Url);
        WriteText(json, Names.Publisher, statement.Publisher);
        WriteNumber(json, Names.Tone, statement.Tone);
        if (statement.Place is { } place)
        {
            json.WriteStartObject(Names.Place);
            WriteText(json, Names.Name, place.Name);
            WriteText(json, Names.Country, place.Country);
            WriteNumber(json, Names.Latitude, place.Latitude);
            WriteNumber(json, Names.Longitude, place.Longitude);
            json.WriteEndObject();
        }
    }

    private static void WriteParticipant(Utf8JsonWriter json, JsonEncodedText name, Participant? participant)
    {
        if (participant is null)
        {
            return;
        }

        json.WriteStartObject(name);
        json.WriteString(Names.Actor, participant.Actor.Value);
        json.WriteString(Names.Name, participant.Name);
        WriteText(json, Names.Country, participant.Country);
        if (participant.Members is { } members)
        {
            json.WriteStartArray(Names.Members);
            foreach (string member in members)
            {
                json.WriteStringValue(member);
            }

            json.WriteEndArray();
        }

        WriteText(json, Names.Text, participant.Text);
        WriteNumber(json, Names.Start, participant.Start);
        WriteNumber(json, Names.End, participant.End);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, JsonEncodedText name, ReadOnlySpan<string> texts)
    {
        if (!texts.IsEmpty)
        {
            json.WriteStartArray(name);
            foreach (string text in texts)
            {
                json.WriteStringValue(text);
            }

            json.WriteEndArray();
        }
    }

    private static void WriteDate(Utf8JsonWriter json, DateOnly date)
    {
        Span<char> text = stackalloc char[10];
        date.TryFormat(text, out int length, "O", CultureInfo.InvariantCulture);
        json.WriteString(Names.Date, text[..length]);
    }

    private static void WriteText(Utf8JsonWriter json, JsonEncodedText name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, JsonEncodedText name, double? number, double? ordinary = null)
    {
        if (number is { } value && value != ordinary)
        {
            json.WriteNumber(name, value);
        }
    }

    private static void WriteWord<T>(Utf8JsonWriter json, JsonEncodedText name, T word)
        where T : struct, Enum => json.WriteString(name, JsonNamingPolicy.SnakeCaseLower.ConvertName(word.ToString()));

    private static class Names
    {
        public static readonly JsonEncodedText Article = JsonEncodedText.Encode("article");
        public static readonly JsonEncodedText Id = JsonEncodedText.Encode("id");
        public static readonly JsonEncodedText Date = JsonEncodedText.Encode("date");
        public static readonly JsonEncodedText DatePrecision = JsonEncodedText.Encode("date_precision");
        public static readonly JsonEncodedText Source = JsonEncodedText.Encode("source");
        public static readonly JsonEncodedText Target = JsonEncodedText.Encode("target");
        public static readonly JsonEncodedText Type = JsonEncodedText.Encode("type");
        public static readonly JsonEncodedText Mode = JsonEncodedText.Encode("mode");
        public static readonly JsonEncodedText Contexts = JsonEncodedText.Encode("contexts");
        public static readonly JsonEncodedText Intensity = JsonEncodedText.Encode("intensity");
        public static readonly JsonEncodedText Status = JsonEncodedText.Encode("status");
        public static readonly JsonEncodedText Confidence = JsonEncodedText.Encode("confidence");
        public static readonly JsonEncodedText Change = JsonEncodedText.Encode("change");
        public static readonly JsonEncodedText Rival = JsonEncodedText.Encode("rival");
        public static readonly JsonEncodedText Mentions = JsonEncodedText.Encode("mentions");
        public static readonly JsonEncodedText Reliability = JsonEncodedText.Encode("reliability");
        public static readonly JsonEncodedText Sentence = JsonEncodedText.Encode("sentence");
        public static readonly JsonEncodedText Trigger = JsonEncodedText.Encode("trigger");
        public static readonly JsonEncodedText Why = JsonEncodedText.Encode("why");
        public static readonly JsonEncodedText Origin = JsonEncodedText.Encode("origin");
        public static readonly JsonEncodedText Code = JsonEncodedText.Encode("code");
        public static readonly JsonEncodedText Url = JsonEncodedText.Encode("url");
        public static readonly JsonEncodedText Publisher = JsonEncodedText.Encode("publisher");
        public static readonly JsonEncodedText Tone = JsonEncodedText.Encode("tone");
        public static readonly JsonEncodedText Place = JsonEncodedText.Encode("place");
        public static readonly JsonEncodedText Index = JsonEncodedText.Encode("index");
        public static readonly JsonEncodedText Start = JsonEncodedText.Encode("start");
        public static readonly JsonEncodedText End = JsonEncodedText.Encode("end");
        public static readonly JsonEncodedText Text = JsonEncodedText.Encode("text");
        public static readonly JsonEncodedText Actor = JsonEncodedText.Encode("actor");
        public static readonly JsonEncodedText Name = JsonEncodedText.Encode("name");
        public static readonly JsonEncodedText Country = JsonEncodedText.Encode("country");
        public static readonly JsonEncodedText Members = JsonEncodedText.Encode("members");
        public static readonly JsonEncodedText Latitude = JsonEncodedText.Encode("latitude");
        public static readonly JsonEncodedText Longitude = JsonEncodedText.Encode("longitude");
    }
}
