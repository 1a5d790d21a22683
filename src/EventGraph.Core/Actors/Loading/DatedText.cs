namespace EventGraph.Actors.Loading;

/// <summary>An item of a list, and when it holds: <c>Nur-Sultan 2019-03-23..2022-09-16</c>.</summary>
internal sealed record DatedText(string Text, Period Period)
{
    /// <summary>Reads a list, its items separated by commas, each with a period at its end or none.</summary>
    public static IEnumerable<DatedText> List(SourceLine line, string list, Mistakes mistakes)
    {
        foreach (string item in list.Split(',', StringSplitOptions.TrimEntries))
        {
            int space = item.LastIndexOf(' ');
            string last = item[(space + 1)..];
            if (item.Length == 0)
            {
                mistakes.Add(line, "a list has an empty item: two commas in a row, or one at its end.");
            }
            else if (!last.Contains("..", StringComparison.Ordinal))
            {
                yield return new DatedText(item, Period.Always);
            }
            else if (space > 0 && PeriodText.Parse(last) is { } period)
            {
                yield return new DatedText(item[..space].TrimEnd(), period);
            }
            else
            {
                mistakes.Add(line, $"'{item}' is no item with a period; periods look like {PeriodText.Shape} and end after they begin.");
            }
        }
    }
}
