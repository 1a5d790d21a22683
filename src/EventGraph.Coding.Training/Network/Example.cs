namespace EventGraph.Coding.Training.Network;

/// <summary>A sentence to learn from, in numbers.</summary>
/// <param name="Rows">The rows of its words' features.</param>
/// <param name="Tags">Their tags; −1 for one too rare to learn.</param>
/// <param name="Heads">Their heads; −1 for the root.</param>
/// <param name="Relations">Their relations.</param>
internal sealed record Example(int[] Rows, int[] Tags, int[] Heads, int[] Relations)
{
    /// <summary>The words with the artificial root.</summary>
    public int Count => Tags.Length + 1;
}
