namespace EventGraph.Importing.Codes;

/// <summary>A line of a table.</summary>
/// <param name="File">The table's name.</param>
/// <param name="Line">The line's number, from 1.</param>
/// <param name="Cells">Its cells, trimmed.</param>
internal sealed record CodeRow(string File, int Line, string[] Cells)
{
    /// <summary>What to throw when the line is wrong: file, line, and what is the matter.</summary>
    public FormatException Mistake(string what) => new($"{File} line {Line}: {what}.");
}
