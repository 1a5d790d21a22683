using System.Globalization;
using System.Text;

namespace EventGraph.Cli.Tests.Import;

/// <summary>Rows of a table of our own, a year for each test, so that no test's rows are another's duplicates.</summary>
internal static class Rows
{
    public static byte[] Csv(int year, int count)
    {
        StringBuilder table = new("date,source,target,type\n");
        DateOnly day = new(year, 1, 1);
        for (int i = 0; i < count; i++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{day.AddDays(i % 365):yyyy-MM-dd},Kenya,Ghana,{(i / 365 % 2 == 0 ? "CONSULT" : "SUPPORT")}\n");
        }

        return Encoding.UTF8.GetBytes(table.ToString());
    }
}
