using System.Collections.Frozen;
using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Coding.Lexicon;

namespace EventGraph.Coding.Resolution;

/// <summary>
/// Where countries lie and what they are called by it: "its southern neighbors" (<c>geography.txt</c>), "the island"
/// (<c>epithets.txt</c>). Immutable.
/// </summary>
internal sealed class Geography
{
    private const string BlocPrefix = "bloc:";
    private const string OfDirection = "ern";
    private const int CodeLength = 3;

    private static readonly Lazy<Geography> Shared = new(() => new Geography(LexiconFile.Shipped("Resolution", "geography.txt"), LexiconFile.Shipped("Resolution", "epithets.txt")));

    private readonly FrozenDictionary<(string Country, string Direction), ImmutableArray<ActorId>> _towards;
    private readonly FrozenDictionary<string, FrozenSet<ActorId>> _around;
    private readonly FrozenDictionary<string, FrozenSet<ActorId>> _epithets;

    /// <exception cref="FormatException">A row is wrong, or a country or noun has two; the message names file and line.</exception>
    internal Geography(LexiconFile borders, LexiconFile epithets)
    {
        Dictionary<(string Country, string Direction), ImmutableArray<ActorId>> towards = [];
        Dictionary<string, FrozenSet<ActorId>> around = new(StringComparer.Ordinal), byNoun = new(StringComparer.Ordinal);
        foreach (LexiconRow row in borders.Rows)
        {
            HashSet<ActorId> all = [];
            foreach (string cell in row.Cells[1..])
            {
                if (cell.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var direction, _, ..] words || !towards.TryAdd((row.Cells[0], direction), Actors(row, words[1..])))
                {
                    throw row.Mistake("a row is 'XXX | direction XXX XXX … | …', each direction once");
                }

                all.UnionWith(towards[(row.Cells[0], direction)]);
            }

            Add(around, row, all);
        }

        foreach (LexiconRow row in epithets.Rows)
        {
            Add(byNoun, row, row.Cells is [_, { Length: > 0 } codes] ? Actors(row, codes.Split(' ')) : throw row.Mistake("a row is 'noun | XXX XXX …'"));
        }

        (_towards, _around, _epithets) = (towards.ToFrozenDictionary(), around.ToFrozenDictionary(StringComparer.Ordinal), byNoun.ToFrozenDictionary(StringComparer.Ordinal));
    }

    public static Geography Default => Shared.Value;

    /// <summary>The neighbours of a country (three-letter code) in a direction (<c>southern</c>, <c>Baltic</c>); empty where nothing is known.</summary>
    public ImmutableArray<ActorId> Neighbours(string country, string direction)
    {
        string side = direction.EndsWith(OfDirection, StringComparison.Ordinal) ? direction[..^OfDirection.Length] : direction;
        return _towards.GetValueOrDefault((country, side), []);
    }

    /// <summary>Whether one lies beside a country (three-letter code), in whatever direction.</summary>
    public bool AreNeighbours(string country, ActorId other) => _around.TryGetValue(country, out FrozenSet<ActorId>? around) && around.Contains(other);

    /// <summary>The countries that a noun may call by what they are ("island"), or null where it is no such noun.</summary>
    public FrozenSet<ActorId>? Called(string noun) => _epithets.GetValueOrDefault(noun);

    private static void Add(Dictionary<string, FrozenSet<ActorId>> rows, LexiconRow row, IEnumerable<ActorId> actors)
    {
        if (!rows.TryAdd(row.Cells[0], actors.ToFrozenSet()))
        {
            throw row.Mistake($"'{row.Cells[0]}' has a row already");
        }
    }

    private static ImmutableArray<ActorId> Actors(LexiconRow row, IEnumerable<string> items) => [.. items.Select(item => item switch
    {
        { Length: CodeLength } => ActorId.Country(item),
        _ when item.StartsWith(BlocPrefix, StringComparison.Ordinal) && ActorId.TryParse(item, out ActorId bloc) => bloc,
        _ => throw row.Mistake($"'{item}' is neither a three-letter code nor a bloc"),
    })];
}
