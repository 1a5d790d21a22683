namespace EventGraph.Coding.Lexicon;

/// <summary>A line of a lexicon file.</summary>
internal sealed record LexiconRow(string File, int Line, string Text)
{
    /// <summary>The cells between the bars, trimmed.</summary>
    public string[] Cells => Text.Split('|', StringSplitOptions.TrimEntries);

    /// <summary>What to throw when the line is wrong: file, line, and what is the matter.</summary>
    public FormatException Mistake(string what) => new($"{File} line {Line}: {what}.");
}
