namespace EventGraph.Coding.Lexicon;

/// <summary>
/// A user's lexicon: one file of rows under headings <c>[verbs]</c>, <c>[nouns]</c>, <c>[claims]</c>, <c>[operators]</c>,
/// <c>[classes]</c>, each as in the file of that name that ships.
/// </summary>
internal static class UserLexicon
{
    private static readonly string[] Headings = ["classes", "verbs", "nouns", "claims", "operators"];

    /// <summary>The rows of files, by the name of the file that ships.</summary>
    /// <exception cref="FormatException">A row stands under no heading, or the heading is none; the message names file and line.</exception>
    public static ILookup<string, LexiconRow> Read(IEnumerable<(string File, TextReader Text)> files)
    {
        List<(string Name, LexiconRow Row)> rows = [];
        foreach ((string file, TextReader text) in files)
        {
            string? heading = null;
            foreach (LexiconRow row in LexiconFile.Read(file, text).Rows)
            {
                if (row.Text is ['[', .. var name, ']'])
                {
                    heading = Headings.Contains(name) ? name : throw row.Mistake($"[{name}] is no heading; there are [{string.Join("], [", Headings)}]");
                }
                else
                {
                    rows.Add(((heading ?? throw row.Mistake($"a row stands under a heading: [{string.Join("], [", Headings)}]")) + ".txt", row));
                }
            }
        }

        return rows.ToLookup(r => r.Name, r => r.Row, StringComparer.Ordinal);
    }
}
