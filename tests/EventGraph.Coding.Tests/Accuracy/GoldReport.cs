using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using EventGraph.Actors;
using EventGraph.Coding.Accuracy;
using EventGraph.Plover;

namespace EventGraph.Coding.Tests.Accuracy;

/// <summary>A score in words: the table of <c>docs/coding.md</c>, and what was wrong, missed or misdated.</summary>
internal static class GoldReport
{
    public static string Of(GoldScore score)
    {
        StringBuilder report = new("type        coded precision required recall  mode  date\n");
        Append(report, "all", score);
        foreach (TypeDefinition type in Ontology.Types)
        {
            Append(report, type.Name, score.Of(type.Type));
        }

        report.Append(BandScore.Heading).Append('\n').AppendJoin('\n', score.Bands).Append('\n');
        report.AppendJoin('\n', score.Errors.Select(Line).Order(StringComparer.Ordinal));
        return report.ToString();
    }

    private static void Append(StringBuilder report, string name, GoldScore score) => report.Append(
        CultureInfo.InvariantCulture,
        $"{name,-11} {score.Coded,5} {score.Precision,9:F2} {score.Required,8} {score.Recall,6:F2} {score.Moded,5:F2} {score.Dated,5:F2}\n");

    private static string Line(GoldOutcome outcome)
    {
        string file = Path.GetFileNameWithoutExtension(outcome.File.Path);
        string coded = outcome.Coded is { } e
            ? $"{e.Source?.Actor.Value ?? "-"} > {e.Target?.Actor.Value ?? "-"} {Ontology.Of(e.Type).Name}/{e.Mode} {e.Status} on {e.Date:yyyy-MM-dd} {e.DatePrecision} '{e.Trigger?.Text}'"
            : "";
        if (outcome.Row is not { } row)
        {
            return $"wrong  {file} {outcome.Coded!.Sentence?.Start,5} {coded} {outcome.Coded.Why}";
        }

        string asked = $"line {row.Line} {Actors(row.Sources)} > {Actors(row.Targets)} {row.Types[0]} '{string.Join(" … ", row.Trigger)}'";
        return outcome.Coded is null ? $"missed {file} {row.Sentence?.Start,5} {asked}" : $"date   {file} {row.Sentence?.Start,5} {coded}; {asked} on {row.Dates[0]}";
    }

    private static string Actors(ImmutableArray<ActorId?> actors) => string.Join(" or ", actors.Select(a => a?.Value ?? "-"));
}
