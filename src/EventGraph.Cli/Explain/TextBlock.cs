namespace EventGraph.Cli.Explain;

/// <summary>
/// Breaks text between words, and a list longer than a line after its commas, so that it fits a terminal; what follows the first
/// line is indented further.
/// </summary>
internal static class TextBlock
{
    public const int Width = 100;

    private const int Hanging = 2;

    public static void WriteBlock(this TextWriter writer, int indent, string text)
    {
        string line = new(' ', indent);
        bool empty = true;
        foreach (string word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(w => Pieces(w, Width - indent - Hanging)))
        {
            if (!empty && line.Length + 1 + word.Length > Width)
            {
                writer.WriteLine(line);
                line = new string(' ', indent + Hanging);
                empty = true;
            }

            line += empty ? word : " " + word;
            empty = false;
        }

        writer.WriteLine(line);
    }

    private static IEnumerable<string> Pieces(string word, int room)
    {
        while (word.Length > room && word.LastIndexOf(',', room - 1) is var comma and > 0)
        {
            yield return word[..(comma + 1)];
            word = word[(comma + 1)..];
        }

        yield return word;
    }
}
