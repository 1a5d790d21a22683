using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Coding.Accuracy;
using EventGraph.Coding.Tests.Gold;
using EventGraph.Events;
using EventGraph.Plover;

namespace EventGraph.Coding.Tests.Accuracy;

/// <summary>
/// What a coder got right of gold files. An event is right where a row that asks or allows for it has its sentence, its two actors,
/// its type and its status; of the right ones it is counted apart whether mode and date are right too, where the row tells them.
/// </summary>
internal sealed class GoldScore
{
    private static readonly ImmutableArray<string> People = ["civilians", "business", "academics", "media", "migrants"];

    private readonly ImmutableArray<GoldOutcome> _coded;
    private readonly ImmutableArray<GoldOutcome> _required;

    private GoldScore(IEnumerable<GoldOutcome> coded, IEnumerable<GoldOutcome> required)
    {
        _coded = [.. coded];
        _required = [.. required];
    }

    public double Precision => Share(_coded, o => o.Row is not null);

    public double Recall => Share(_required, o => o.Coded is not null);

    /// <summary>How many of the right events whose row tells a date are dated within it.</summary>
    public double Dated => Share(Right.Where(o => !o.Row!.Dates.IsEmpty), HasDate);

    /// <summary>How many of the right events whose row tells a mode have one that it accepts.</summary>
    public double Moded => Share(Right.Where(o => TypesOf(o).Any(t => t.Mode is not null)), HasMode);

    /// <summary>How often events of about one confidence are right.</summary>
    public ImmutableArray<BandScore> Bands => BandScore.Of(_coded.Select(o => (o.Coded!.Confidence, o.Row is not null)));

    public int Coded => _coded.Length;

    public int Required => _required.Length;

    /// <summary>Events that no row asks or allows for, required rows that nobody coded, and right events of another date.</summary>
    public IEnumerable<GoldOutcome> Errors => _coded.Where(o => o.Row is null || (!o.Row.Dates.IsEmpty && !HasDate(o)))
        .Concat(_required.Where(o => o.Coded is null));

    private IEnumerable<GoldOutcome> Right => _coded.Where(o => o.Row is not null);

    public static GoldScore Of(GoldFile file, IReadOnlyList<Event> events) => new(
        events.Select(e => Best(file, e)),
        file.Events.Where(row => row.Mark == GoldMark.Required).Select(row => new GoldOutcome(file, row, events.FirstOrDefault(e => Matches(row, e)))));

    public static GoldScore Sum(IReadOnlyCollection<GoldScore> scores) => new(scores.SelectMany(s => s._coded), scores.SelectMany(s => s._required));

    /// <summary>The score of what is coded as one type, and of what should be.</summary>
    public GoldScore Of(EventType type) => new(_coded.Where(o => o.Coded!.Type == type), _required.Where(o => o.Row!.Types[0].Type == type));

    private static bool Matches(GoldEvent row, Event coded) =>
        (row.Sentence is not { } sentence || (coded.Trigger is { } trigger && trigger.Start >= sentence.Start && trigger.Start < sentence.End))
        && Accepts(row.Sources, coded.Source, asTarget: false)
        && Accepts(row.Targets, coded.Target, asTarget: true)
        && (row.Types.IsEmpty || row.Types.Any(t => t.Type == coded.Type && (t.Change is null || t.Change == coded.Change)))
        && (row.Statuses.IsEmpty || row.Statuses.Contains(coded.Status));

    // A country also stands for the groups that act for its government and, as a target, for its people.
    private static bool Accepts(ImmutableArray<ActorId?> accepted, Participant? coded, bool asTarget) => accepted.IsEmpty || accepted.Contains(coded?.Actor)
        || (coded?.Actor.Value.Split(':', '/') is ["group", { Length: 3 } code, var kind]
            && (Gazetteer.Default.GroupNouns.Named(kind) is { ActsForGovernment: true } || (asTarget && People.Contains(kind)))
            && accepted.Contains(ActorId.Country(code)));

    // Of the rows that an event answers, the one that it answers best.
    private static GoldOutcome Best(GoldFile file, Event coded) => file.Events
        .Where(row => row.Mark != GoldMark.Forbidden && Matches(row, coded))
        .Select(row => new GoldOutcome(file, row, coded))
        .OrderByDescending(HasMode)
        .ThenByDescending(HasDate)
        .ThenBy(o => o.Row!.Mark)
        .FirstOrDefault(new GoldOutcome(file, null, coded));

    private static bool HasDate(GoldOutcome outcome) => outcome.Row!.Dates.Any(d => d.Contains(outcome.Coded!.Date));

    private static bool HasMode(GoldOutcome outcome) => TypesOf(outcome).Any(t => t.Mode == outcome.Coded!.Mode);

    private static IEnumerable<GoldType> TypesOf(GoldOutcome outcome) => outcome.Row!.Types.Where(t => t.Type == outcome.Coded!.Type);

    private static double Share(IEnumerable<GoldOutcome> outcomes, Func<GoldOutcome, bool> isRight) => outcomes.Select(o => isRight(o) ? 1.0 : 0).DefaultIfEmpty(1).Average();
}
