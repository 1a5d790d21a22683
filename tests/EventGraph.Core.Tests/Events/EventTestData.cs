using EventGraph.Actors;
using EventGraph.Events;
using EventGraph.Plover;

namespace EventGraph.Core.Tests.Events;

internal static class EventTestData
{
    /// <summary>An event with everything that a coder says of one.</summary>
    public static Event Complaint { get; } = new()
    {
        Article = "a1",
        Id = "0123456789abcdef0123456789abcdef",
        Date = new DateOnly(2022, 10, 14),
        Source = new Participant(ActorId.Parse("person:emomali-rahmon"), "Emomali Rahmon", "TJK") { Text = "Imomali Rahmon", Start = 700, End = 714 },
        Target = new Participant(ActorId.Parse("country:RUS"), "Russia", "RUS") { Text = "Moscow", Start = 760, End = 766 },
        Type = EventType.Accuse,
        Mode = "disapprove",
        Contexts = ["diplomatic"],
        Intensity = -2,
        Confidence = 0.82,
        Sentence = new SentenceSpan(4, 640, 802, "Rahmon was “complaining” again."),
        Trigger = new TextSpan("complaining", 745, 756),
        Why = "verb complain, subject nsubj",
    };

    public static Participant CentralAsia { get; } =
        new(ActorId.Parse("bloc:central-asia"), "Central Asia", null) { Members = ["KAZ", "KGZ", "TJK", "TKM", "UZB"] };
}
