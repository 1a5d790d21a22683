using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using EventGraph.Actors;

namespace EventGraph.Benchmarks.Importing;

/// <summary>
/// Files of GDELT 2.0's shape to measure on: 61 columns, some 400 bytes a row, days of 170,000 rows nearly in order, reports that give several rows, the United States
/// in 15 % of the rows and the other actors by Zipf's law. Invented, but for codes and names of countries; the same seed gives the same file.
/// </summary>
internal sealed class GdeltFile
{
    private const int RowsADay = 170_000;
    private const int ActorCount = 4_000;
    private const int PlaceCount = 20_000;
    private const int MostRowsAReport = 4;

    // The share of rows that have only a first actor, only a second, and both, as in real files.
    private const double OnlyFirst = 0.28;
    private const double OnlySecond = 0.10;

    // So flat that the first, the United States, is in 15 % of the rows.
    private const double Shift = 0.5;
    private const double Exponent = 1.05;

    private static readonly DateOnly Start = new(2019, 1, 1);

    private static readonly ImmutableArray<string> Sectors = ["", "", "GOV", "MIL", "COP", "BUS", "EDU", "LEG", "MED", "OPP", "JUD", "CVL", "REB", "HLH", "LAB", "CRM"];

    // Code and Goldstein's score, the more frequent first; PLOVER drops the first three.
    private static readonly ImmutableArray<(string Code, string Score)> Codes =
    [
        ("010", "0.0"), ("020", "3.0"), ("012", "-0.4"), ("042", "1.9"), ("043", "2.8"), ("040", "1.0"), ("051", "3.4"), ("190", "-10.0"), ("036", "4.0"), ("173", "-5.0"), ("046", "7.0"),
        ("111", "-2.0"), ("112", "-2.0"), ("110", "-2.0"), ("043", "2.8"), ("071", "7.4"), ("060", "6.0"), ("120", "-4.0"), ("130", "-4.4"), ("141", "-6.5"), ("057", "8.0"), ("084", "7.0"),
        ("190", "-10.0"), ("180", "-9.0"), ("1823", "-10.0"), ("160", "-4.0"), ("154", "-7.2"), ("0841", "7.0"), ("172", "-5.0"), ("195", "-10.0"),
    ];

    private readonly Random _random;
    private readonly string[] _actors;
    private readonly string[] _places;
    private readonly Zipf _byActor;
    private readonly Zipf _byPlace = new(PlaceCount, 3, 1);
    private readonly Zipf _byCode = new(Codes.Length, 1, 0.8);

    private GdeltFile(int seed, ActorShare share)
    {
        _byActor = new Zipf(ActorCount, Shift, share == ActorShare.Alike ? 0 : Exponent);
        _random = new Random(seed);
        ImmutableArray<string> countries = [.. Gazetteer.Default.Actors.Where(a => a.Id.Kind == ActorKind.Country).Select(a => a.Id.Local).Order(StringComparer.Ordinal)];
        _actors = [.. Actors(countries).Take(ActorCount)];
        _places = [.. Enumerable.Range(0, PlaceCount).Select(_ => Place())];
    }

    /// <summary>Writes a file.</summary>
    /// <param name="target">Where to; left open.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="seed">What the rows depend on.</param>
    /// <param name="share">How rows are shared among actors.</param>
    public static void Write(Stream target, int rows, int seed, ActorShare share = ActorShare.AsInTheWorld) => new GdeltFile(seed, share).Write(target, rows);

    private void Write(Stream target, int rows)
    {
        using StreamWriter writer = new(target, new UTF8Encoding(false), 1 << 20, leaveOpen: true) { NewLine = "\n" };
        StringBuilder row = new(1024);
        string url = "";
        int rest = 0;
        for (int i = 0; i < rows; i++)
        {
            if (rest-- == 0)
            {
                (url, rest) = (Url(), _random.Next(MostRowsAReport));
            }

            row.Clear();
            AppendRow(row, i, url);
            writer.WriteLine(row);
        }
    }

    private void AppendRow(StringBuilder row, int number, string url)
    {
        DateOnly added = Start.AddDays(number / RowsADay);
        DateOnly day = _random.NextDouble() < 0.95 ? added : added.AddDays(-_random.Next(1, 366));
        double kind = _random.NextDouble();
        string first = kind is >= OnlyFirst and < OnlyFirst + OnlySecond ? Empty(10) : _actors[_byActor.Draw(_random)];
        string second = kind < OnlyFirst ? Empty(10) : _actors[_byActor.Draw(_random)];
        (string code, string score) = Codes[_byCode.Draw(_random)];
        int mentions = 1 + (int)(10 * Math.Pow(_random.NextDouble(), 3));
        string place = _places[_byPlace.Draw(_random)];
        row.Append(CultureInfo.InvariantCulture, $"{800_000_000 + number}\t{day:yyyyMMdd}\t{day:yyyyMM}\t{day.Year}\t{day.Year + (day.DayOfYear / 366.0):F4}\t{first}\t{second}\t");
        row.Append(CultureInfo.InvariantCulture, $"{_random.Next(2)}\t{code}\t{code[..3]}\t{code[..2]}\t{_random.Next(1, 5)}\t{score}\t{mentions}\t1\t{mentions}\t{(_random.NextDouble() * 12) - 8:F13}\t");
        row.Append(first[0] == '\t' ? Empty(8) : place).Append('\t').Append(second[0] == '\t' ? Empty(8) : place).Append('\t').Append(place).Append('\t');
        row.Append(CultureInfo.InvariantCulture, $"{added:yyyyMMdd}{number % RowsADay * 96 / RowsADay / 4:00}1500\t{url}");
    }

    private static string Empty(int columns) => new('\t', columns - 1);

    // The United States, then every country, then countries' sectors, then sectors alone; ten columns each.
    private static IEnumerable<string> Actors(ImmutableArray<string> countries)
    {
        yield return "USA\tUNITED STATES\tUSA\t\t\t\t\t\t\t";
        foreach (string sector in Sectors)
        {
            foreach (string country in countries.Where(c => sector.Length > 0 || c != "USA"))
            {
                yield return $"{country}{sector}\t{country} NAME\t{country}\t\t\t\t\t{sector}\t\t";
            }

            if (sector.Length > 0)
            {
                yield return $"{sector}\t{sector} NAME\t\t\t\t\t\t{sector}\t\t";
            }
        }
    }

    // Type, name, country, two administrative codes, latitude, longitude and feature: eight columns.
    private string Place()
    {
        string name = $"{Word(4, 9)}, {Word(4, 10)}, {Word(4, 9)}";
        string state = $"US{(char)('A' + _random.Next(26))}{(char)('A' + _random.Next(26))}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{_random.Next(1, 6)}\t{name}\tUS\t{state}\t{_random.Next(100, 999)}\t{(_random.NextDouble() * 180) - 90:F4}\t{(_random.NextDouble() * 360) - 180:F4}\t{_random.Next(100_000, 3_000_000)}");
    }

    private string Url() => $"https://www.{Word(5, 14).ToLowerInvariant()}.com/{Word(3, 8)}/{Word(3, 9)}/{_random.Next(2015, 2020)}/{string.Join('-', Enumerable.Range(0, 8).Select(_ => Word(2, 9)))}-{_random.Next(1_000_000)}.html".ToLowerInvariant();

    private string Word(int shortest, int longest) => string.Create(_random.Next(shortest, longest + 1), _random, static (letters, random) =>
    {
        for (int i = 0; i < letters.Length; i++)
        {
            letters[i] = (char)((i == 0 ? 'A' : 'a') + random.Next(26));
        }
    });
}
