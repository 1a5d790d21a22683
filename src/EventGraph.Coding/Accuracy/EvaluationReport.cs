using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace EventGraph.Coding.Accuracy;

/// <summary>How a coder did on sentences with labelled pairs.</summary>
/// <param name="Sentences">How many there were.</param>
/// <param name="Types">With the pairs given: a score for each labelled type, by name.</param>
/// <param name="Quads">The same for the four quad classes.</param>
/// <param name="Confusion">How often a label was answered as another type, by label and answer.</param>
/// <param name="Wrong">The sentences whose pair was answered as another type, in their order.</param>
/// <param name="Found">From the text alone: sentences with an event whose ends overlap the spans and whose type is the label.</param>
/// <param name="Reversed">From the text alone: sentences with such an event the wrong way round, and none the right way.</param>
/// <param name="Bands">From the text alone: how often events whose ends overlap the spans, either way round, are right, by confidence. Of other events the labels tell nothing.</param>
public sealed record EvaluationReport(
    int Sentences,
    ImmutableArray<TypeScore> Types,
    ImmutableArray<TypeScore> Quads,
    ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, int>> Confusion,
    ImmutableArray<WrongAnswer> Wrong,
    int Found,
    int Reversed,
    ImmutableArray<BandScore> Bands)
{
    /// <summary>Share of the pairs whose type is right.</summary>
    public double Accuracy => Sentences == 0 ? 0 : (double)Types.Sum(t => t.Right) / Sentences;

    /// <summary>Mean F1 over the labelled types.</summary>
    public double MacroF1 => Types.IsEmpty ? 0 : Types.Average(t => t.F1);

    /// <summary>Mean F1 over the labelled quad classes.</summary>
    public double QuadMacroF1 => Quads.IsEmpty ? 0 : Quads.Average(t => t.F1);

    /// <summary>The figures as a table for people.</summary>
    public override string ToString()
    {
        StringBuilder table = new();
        table.AppendLine(CultureInfo.InvariantCulture, $"{"type",-10} {"P",5} {"R",5} {"F1",5} {"n",5}");
        foreach (TypeScore score in Types)
        {
            table.AppendLine(CultureInfo.InvariantCulture, $"{score.Name,-10} {score.Precision,5:F2} {score.Recall,5:F2} {score.F1,5:F2} {score.Labelled,5}");
        }

        table.AppendLine(CultureInfo.InvariantCulture, $"pairs given: accuracy {Accuracy:F3}, macro-F1 {MacroF1:F3}, quad macro-F1 {QuadMacroF1:F3} over {Sentences} sentences");
        table.AppendLine(CultureInfo.InvariantCulture, $"text alone: right event in {Found} sentences ({Share(Found):P1}), reversed in {Reversed} ({Share(Reversed):P1})");
        table.AppendLine(BandScore.Heading).AppendJoin(Environment.NewLine, Bands).AppendLine();
        foreach ((string label, ImmutableSortedDictionary<string, int> answers) in Confusion)
        {
            table.AppendLine(CultureInfo.InvariantCulture, $"{label,-10} as {string.Join(", ", answers.OrderByDescending(a => a.Value).Select(a => $"{a.Key} {a.Value}"))}");
        }

        return table.ToString();
    }

    private double Share(int count) => Sentences == 0 ? 0 : (double)count / Sentences;
}
