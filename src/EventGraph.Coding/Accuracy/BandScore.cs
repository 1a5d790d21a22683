using System.Collections.Immutable;
using System.Globalization;

namespace EventGraph.Coding.Accuracy;

/// <summary>How often events of about one confidence are right.</summary>
/// <param name="About">The confidence, to one digit.</param>
/// <param name="Events">How many events have about this confidence.</param>
/// <param name="Right">How many of them are right.</param>
/// <param name="Mean">Their mean confidence.</param>
public sealed record BandScore(double About, int Events, int Right, double Mean)
{
    /// <summary>The heading of a table of bands.</summary>
    public const string Heading = "confidence   mean  events  right  share";

    /// <summary>The bands of events, the lowest first, those without events left out.</summary>
    /// <param name="events">The confidence of each event, and whether it is right.</param>
    public static ImmutableArray<BandScore> Of(IEnumerable<(double Confidence, bool IsRight)> events) =>
    [
        .. events.GroupBy(e => Math.Round(e.Confidence, 1)).OrderBy(g => g.Key)
            .Select(g => new BandScore(g.Key, g.Count(), g.Count(e => e.IsRight), g.Average(e => e.Confidence))),
    ];

    /// <summary>A row of the table.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"about {About:F1}    {Mean:F2}   {Events,5}  {Right,5}   {(double)Right / Events:F2}");
}
