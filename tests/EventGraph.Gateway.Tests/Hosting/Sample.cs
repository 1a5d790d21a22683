using System.Globalization;
using EventGraph.Actors;
using EventGraph.Events;
using EventGraph.Plover;

namespace EventGraph.Gateway.Tests.Hosting;

/// <summary>Events to put into a log.</summary>
internal static class Sample
{
    /// <summary>What one event told once weighs on its own day: r·(1+ln(1+m)).</summary>
    public static readonly double Activity = 1 + Math.Log(2);

    public static Event Event(string source, EventType type, string target, string date, string? sentence = null, double confidence = 0.9)
    {
        Event statement = new()
        {
            Id = "",
            Date = DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Source = Participant(source),
            Target = Participant(target),
            Type = type,
            Intensity = Ontology.Of(type).Intensity,
            Confidence = confidence,
            Sentence = sentence is null ? null : new SentenceSpan(0, 0, sentence.Length, sentence),
            Why = "test",
        };
        return statement with { Id = EventIdentity.Hash(EventIdentity.Of(statement), sentence) };
    }

    private static Participant Participant(string id)
    {
        ActorId actor = ActorId.Parse(id);
        return new Participant(actor, Gazetteer.Default.Find(actor)?.Name ?? actor.Local, actor.CountryCode);
    }
}
