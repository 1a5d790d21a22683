namespace EventGraph.Gateway.Actors;

/// <summary>How close a name comes to what was asked for. Smaller is closer.</summary>
internal static class Closeness
{
    /// <summary>Not close at all.</summary>
    public const int None = int.MaxValue;

    private const int Same = 0;
    private const int Beginning = 1;
    private const int BeginningOfAWord = 2;
    private const int Within = 3;

    /// <summary>Whether, and where, a name's key holds a query's key.</summary>
    public static int Containing(string key, string query)
    {
        int at = key.IndexOf(query, StringComparison.Ordinal);
        return at switch
        {
            < 0 => None,
            0 => key.Length == query.Length ? Same : Beginning,
            _ => key.Contains(' ' + query, StringComparison.Ordinal) ? BeginningOfAWord : Within,
        };
    }

    /// <summary>As <see cref="Containing"/>, and where it does not, by the letters to change: one in four at most.</summary>
    public static int Resembling(string key, string query)
    {
        int containing = Containing(key, query);
        if (containing != None)
        {
            return containing;
        }

        int most = Math.Max(1, query.Length / 4);
        int distance = Math.Abs(key.Length - query.Length) > most ? None : EditDistance(key, query);
        return distance > most ? None : Within + distance;
    }

    // Levenshtein 1966, a row at a time.
    private static int EditDistance(string left, string right)
    {
        Span<int> row = stackalloc int[right.Length + 1];
        for (int j = 0; j < row.Length; j++)
        {
            row[j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.Length; j++)
            {
                int substituted = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
