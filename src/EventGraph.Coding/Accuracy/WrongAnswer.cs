namespace EventGraph.Coding.Accuracy;

/// <summary>A sentence whose pair was answered as another type than its label.</summary>
/// <param name="Id">The sentence's id.</param>
/// <param name="Text">Its text.</param>
/// <param name="Source">The words of the source.</param>
/// <param name="Target">The words of the target.</param>
/// <param name="Label">The type that it should have been.</param>
/// <param name="Answer">The type that was answered.</param>
/// <param name="Why">Why: the rule, its word, and the way to each actor; null where nothing was found.</param>
public sealed record WrongAnswer(string Id, string Text, string Source, string Target, string Label, string Answer, string? Why)
{
    /// <summary>The sentence with its actors and both types, over a few lines for people.</summary>
    public override string ToString() => $"""
        {Id}: {Label} answered as {Answer}
          {Text}
          {Source} → {Target}
          {Why ?? "no word of the lexicon links them"}
        """;
}
