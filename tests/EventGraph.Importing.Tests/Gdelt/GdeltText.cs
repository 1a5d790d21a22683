namespace EventGraph.Importing.Tests.Gdelt;

/// <summary>Writes rows of GDELT's shape.</summary>
internal static class GdeltText
{
    /// <summary>A row of 61 columns: the United States consult France, but for columns (from 1) that are given.</summary>
    public static string Row(params (int Column, string Value)[] values)
    {
        string[] columns = new string[61];
        Array.Fill(columns, "");
        (int, string)[] usual =
        [
            (1, "900000001"), (2, "20180326"), (3, "201803"), (4, "2018"), (5, "2018.2356"), (6, "USA"), (7, "UNITED STATES"), (8, "USA"), (16, "FRA"), (17, "FRANCE"), (18, "FRA"),
            (26, "1"), (27, "042"), (28, "042"), (29, "04"), (30, "1"), (31, "1.9"), (32, "4"), (33, "1"), (34, "4"), (35, "2.5"), (52, "4"), (53, "Paris, Ile-de-France, France"), (54, "FR"),
            (55, "FRA8"), (57, "48.8667"), (58, "2.33333"), (59, "-1456928"), (60, "20180326044500"), (61, "https://example.org/paris"),
        ];
        foreach ((int column, string value) in usual.Concat(values))
        {
            columns[column - 1] = value;
        }

        return string.Join('\t', columns);
    }
}
