namespace EventGraph.Coding.Accuracy;

/// <summary>How often a type was answered, was right, and should have been answered.</summary>
/// <param name="Name">The type, or the quad class.</param>
/// <param name="Right">Answered and right.</param>
/// <param name="Answered">Answered.</param>
/// <param name="Labelled">Labelled.</param>
public sealed record TypeScore(string Name, int Right, int Answered, int Labelled)
{
    /// <summary>Share of the answers that are right; 0 where there are none.</summary>
    public double Precision => Answered == 0 ? 0 : (double)Right / Answered;

    /// <summary>Share of the labels that were found; 0 where there are none.</summary>
    public double Recall => Labelled == 0 ? 0 : (double)Right / Labelled;

    /// <summary>The harmonic mean of the two.</summary>
    public double F1 => Answered + Labelled == 0 ? 0 : 2.0 * Right / (Answered + Labelled);
}
