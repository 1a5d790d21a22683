using System.Collections.Frozen;
using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Coding.Lexicon;

namespace EventGraph.Coding.Resolution;

/// <summary>Who lies where: "its southern neighbors". Read from <c>geography.txt</c>; immutable.</summary>
internal sealed class Geography
{
    private static readonly Lazy<Geography> Shared = new(() => new Geography(LexiconFile.Shipped("Resolution", "geography.txt")));

    private readonly FrozenDictionary<(string Country, string Direction), ImmutableArray<ActorId>> _neighbours;

    private Geography(LexiconFile file) => _neighbours = file.Rows.Select(Read).ToFrozenDictionary(r => r.Key, r => r.Actors);

    public static Geography Default => Shared.Value;

    /// <summary>The neighbours of a country (three-letter code) in a direction (<c>southern</c>); empty where nothing is known.</summary>
    public ImmutableArray<ActorId> Neighbours(string country, string direction) => _neighbours.GetValueOrDefault((country, direction), []);

    private static ((string Country, string Direction) Key, ImmutableArray<ActorId> Actors) Read(LexiconRow row)
    {
        string[] sides = row.Text.Split('=', StringSplitOptions.TrimEntries);
        string[] key = sides[0].Split(' ', 2, StringSplitOptions.TrimEntries);
        if (sides.Length != 2 || key.Length != 2)
        {
            throw row.Mistake("a row is 'XXX direction = actor id, …'");
        }

        return ((key[0], key[1]), [.. sides[1].Split(',', StringSplitOptions.TrimEntries).Select(id => ActorId.TryParse(id, out ActorId actor) ? actor : throw row.Mistake($"'{id}' is no actor id; ids look like {ActorId.Shape}"))]);
    }
}
