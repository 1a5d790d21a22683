namespace EventGraph.Coding.Pairs;

/// <summary>A span of a text: UTF-16 code units, end exclusive.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends.</param>
public sealed record CharacterSpan(int Start, int End)
{
    internal string In(string text) => text[Start..End];

    internal void Check(int length, string name)
    {
        if (Start < 0 || End <= Start || End > length)
        {
            throw new ArgumentOutOfRangeException(name, $"{Start}..{End}", $"A span lies within the text, from 0 to {length}, and is not empty.");
        }
    }
}
