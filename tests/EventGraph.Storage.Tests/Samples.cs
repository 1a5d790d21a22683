using System.Globalization;
using EventGraph.Actors;
using EventGraph.Articles;
using EventGraph.Events;
using EventGraph.Log;
using EventGraph.Plover;

namespace EventGraph.Storage.Tests;

/// <summary>Events and articles to test with.</summary>
internal static class Samples
{
    public static readonly DateOnly Day = new(2022, 10, 14);

    public static readonly ActorId Russia = ActorId.Country("RUS");
    public static readonly ActorId Kazakhstan = ActorId.Country("KAZ");
    public static readonly ActorId China = ActorId.Country("CHN");
    public static readonly ActorId Rahmon = ActorId.Parse("person:emomali-rahmon");

    public static ActorId Actor(int number) => ActorId.Parse("org:actor-" + number.ToString(CultureInfo.InvariantCulture));

    public static Participant As(this ActorId actor) => new(actor, "The " + actor.Local, actor.CountryCode);

    /// <summary>An event from one actor to another; its article makes it different from others.</summary>
    public static Event Event(ActorId? source, ActorId? target, string? article = null, Func<Event, Event>? change = null)
    {
        Event statement = new()
        {
            Article = article,
            Id = "",
            Date = Day,
            Source = source?.As(),
            Target = target?.As(),
            Type = EventType.Accuse,
            Intensity = -2,
            Confidence = 0.8,
        };
        statement = change?.Invoke(statement) ?? statement;
        return statement with { Id = EventIdentity.Of(statement) };
    }

    public static ActorAppend Append(long version, params Event[] events) => new(events[0].Owner, version, [.. events]);

    public static Article Article(string text, string? id = null) => new()
    {
        Id = id ?? ArticleIdentity.Of(text),
        Text = text,
        Published = Day,
        Title = "A title",
        Publisher = "The Observer of Things",
        Url = "https://example.org/a",
    };

    /// <summary>Events compared as what they say.</summary>
    public static string[] Json(this IEnumerable<Event> events) => [.. events.Select(EventJson.Write)];

    public static (long Version, int Accepted, int Duplicate, long Position) InBrief(this AppendReceipt receipt) =>
        (receipt.Version, receipt.Accepted, receipt.Duplicate, receipt.Position);

    public static string[] Ids(this EventPage page) => [.. page.Entries.Select(e => e.Event.Id)];
}
