namespace EventGraph.Coding.Syntax.Segmentation;

/// <summary>A stretch of the text, in UTF-16 code units, end exclusive.</summary>
internal readonly record struct Span(int Start, int End)
{
    public int Length => End - Start;

    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, Length);
}
