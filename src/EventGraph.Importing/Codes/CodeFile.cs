using System.Reflection;

namespace EventGraph.Importing.Codes;

/// <summary>A readable table that ships in the assembly: one row a line, cells between bars, <c>#</c> begins a comment, empty lines count for nothing.</summary>
internal static class CodeFile
{
    /// <summary>The rows of a table, by its folder and name.</summary>
    public static IEnumerable<CodeRow> Shipped(string folder, string name)
    {
        Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"EventGraph.Importing.{folder}.{name}")
            ?? throw new InvalidOperationException($"The resource {name} is missing from the assembly.");
        return Read(name, new StreamReader(stream));
    }

    /// <summary>The rows of any text, which is closed after the last; <paramref name="name"/> is what mistakes call it.</summary>
    public static IEnumerable<CodeRow> Read(string name, TextReader text)
    {
        using (text)
        {
            int number = 0;
            while (text.ReadLine() is { } line)
            {
                number++;
                if (!string.IsNullOrWhiteSpace(line) && line[0] != '#')
                {
                    yield return new CodeRow(name, number, line.Split('|', StringSplitOptions.TrimEntries));
                }
            }
        }
    }
}
