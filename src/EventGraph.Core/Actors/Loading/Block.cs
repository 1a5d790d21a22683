using System.Collections.Immutable;

namespace EventGraph.Actors.Loading;

/// <summary>A heading and the indented lines below it.</summary>
internal sealed record Block(SourceLine Heading, ImmutableArray<SourceLine> Lines)
{
    /// <summary>Reads a file's blocks. Empty lines and lines that begin with # count for nothing.</summary>
    public static IEnumerable<Block> Read(string file, TextReader text, Mistakes mistakes)
    {
        SourceLine? heading = null;
        ImmutableArray<SourceLine>.Builder lines = ImmutableArray.CreateBuilder<SourceLine>();
        int number = 0;
        while (text.ReadLine() is { } row)
        {
            SourceLine line = new(file, ++number, row.Trim());
            if (line.Text.Length == 0 || line.Text[0] == '#')
            {
                continue;
            }

            if (!char.IsWhiteSpace(row[0]))
            {
                if (heading is { } previous)
                {
                    yield return new Block(previous, lines.DrainToImmutable());
                }

                heading = line;
            }
            else if (heading is null)
            {
                mistakes.Add(line, "an indented line belongs under a heading, and there is none above it.");
            }
            else
            {
                lines.Add(line);
            }
        }

        if (heading is { } last)
        {
            yield return new Block(last, lines.DrainToImmutable());
        }
    }
}
