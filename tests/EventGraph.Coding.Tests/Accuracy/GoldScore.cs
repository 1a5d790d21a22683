using EventGraph.Coding.Tests.Gold;
using EventGraph.Events;

namespace EventGraph.Coding.Tests.Accuracy;

/// <summary>
/// What a coder got right of a gold file. An event is right where a row that asks or allows for it has its sentence, its two actors,
/// its type and its status; the mode is not counted.
/// </summary>
internal sealed record GoldScore(int Coded, int Right, int Required, int Found)
{
    public double Precision => Coded == 0 ? 1 : (double)Right / Coded;

    public double Recall => Required == 0 ? 1 : (double)Found / Required;

    /// <summary>Events that no row asks or allows for.</summary>
    public IReadOnlyList<Event> Wrong { get; init; } = [];

    /// <summary>Events that nobody coded though a row asks for them.</summary>
    public IReadOnlyList<GoldEvent> Missed { get; init; } = [];

    public static GoldScore Of(GoldFile file, IReadOnlyList<Event> events)
    {
        GoldEvent[] allowed = [.. file.Events.Where(e => e.Mark != GoldMark.Forbidden)];
        Event[] wrong = [.. events.Where(e => !allowed.Any(row => Matches(row, e)))];
        GoldEvent[] required = [.. allowed.Where(e => e.Mark == GoldMark.Required)];
        GoldEvent[] missed = [.. required.Where(row => !events.Any(e => Matches(row, e)))];
        return new GoldScore(events.Count, events.Count - wrong.Length, required.Length, required.Length - missed.Length) { Wrong = wrong, Missed = missed };
    }

    public static GoldScore Sum(IEnumerable<GoldScore> scores) => scores.Aggregate(
        new GoldScore(0, 0, 0, 0),
        (a, b) => new GoldScore(a.Coded + b.Coded, a.Right + b.Right, a.Required + b.Required, a.Found + b.Found));

    /// <summary>Whether an event is what a row describes.</summary>
    public static bool Matches(GoldEvent row, Event coded) =>
        (row.Sentence is not { } sentence || (coded.Trigger is { } trigger && trigger.Start >= sentence.Start && trigger.Start < sentence.End))
        && (row.Sources.IsEmpty || row.Sources.Contains(coded.Source?.Actor))
        && (row.Targets.IsEmpty || row.Targets.Contains(coded.Target?.Actor))
        && (row.Types.IsEmpty || row.Types.Any(t => t.Type == coded.Type && (t.Change is null || t.Change == coded.Change)))
        && (row.Statuses.IsEmpty || row.Statuses.Contains(coded.Status));
}
