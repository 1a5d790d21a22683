using System.Reflection;

namespace EventGraph.Coding.Lexicon;

/// <summary>A readable data file: one row a line, <c>#</c> begins a comment, empty lines count for nothing.</summary>
internal sealed class LexiconFile
{
    private LexiconFile(IReadOnlyList<LexiconRow> rows) => Rows = rows;

    public IReadOnlyList<LexiconRow> Rows { get; }

    /// <summary>Reads a file that ships in the assembly, by its folder and name.</summary>
    public static LexiconFile Shipped(string folder, string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"EventGraph.Coding.{folder}.{name}")
            ?? throw new InvalidOperationException($"The resource {name} is missing from the assembly.");
        using StreamReader reader = new(stream);
        return Read(name, reader);
    }

    /// <summary>This file with more rows, before or after its own.</summary>
    public LexiconFile With(IEnumerable<LexiconRow> rows, bool before) => new(before ? [.. rows, .. Rows] : [.. Rows, .. rows]);

    /// <summary>Reads rows from any text; <paramref name="name"/> is what mistakes call it.</summary>
    public static LexiconFile Read(string name, TextReader text)
    {
        List<LexiconRow> rows = [];
        int number = 0;
        while (text.ReadLine() is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line) && line.TrimStart()[0] != '#')
            {
                rows.Add(new LexiconRow(name, number, line.Trim()));
            }
        }

        return new LexiconFile(rows);
    }
}
