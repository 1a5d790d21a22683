using System.Collections.Frozen;
using System.Collections.Immutable;
using EventGraph.Coding.Lexicon;
using EventGraph.Plover;

namespace EventGraph.Coding.Frames;

/// <summary>Nouns that point to an act told of before (<c>deeds.txt</c>): "the attack", "the accusations". Immutable; safe to share between threads.</summary>
internal sealed class Deeds
{
    private static readonly Lazy<Deeds> Shared = new(() => new Deeds(LexiconFile.Shipped("Frames", "deeds.txt")));

    private readonly FrozenSet<string> _answers;
    private readonly FrozenDictionary<string, (ImmutableArray<EventType> Types, ImmutableArray<string> Prepositions, EventType? Only)> _deeds;

    /// <exception cref="FormatException">A row is wrong; the message names file and line.</exception>
    internal Deeds(LexiconFile file)
    {
        HashSet<string> answers = new(StringComparer.Ordinal);
        Dictionary<string, (ImmutableArray<EventType>, ImmutableArray<string>, EventType?)> deeds = new(StringComparer.Ordinal);
        foreach (LexiconRow row in file.Rows)
        {
            if (row.Cells is ["answer", { Length: > 0 } verbs])
            {
                answers.UnionWith(verbs.Split(',', StringSplitOptions.TrimEntries));
                continue;
            }

            if (row.Cells is not [{ Length: > 0 } words, { Length: > 0 } types, { Length: > 0 } prepositions, .. { Length: <= 1 } only])
            {
                throw row.Mistake("a row is 'word, word, … | TYPE TYPE … | preposition … or -', and the only type of act that it is the object of");
            }

            (ImmutableArray<EventType>, ImmutableArray<string>, EventType?) act = ([.. types.Split(' ').Select(t => Reading.Parse(t, row).Type)], prepositions == "-" ? [] : [.. prepositions.Split(' ')], only is [var type] ? Reading.Parse(type, row).Type : null);
            foreach (string word in words.Split(',', StringSplitOptions.TrimEntries))
            {
                if (word.Length == 0 || !deeds.TryAdd(word, act))
                {
                    throw row.Mistake(word.Length == 0 ? "the list has an empty item" : $"'{word}' is there already");
                }
            }
        }

        _answers = answers.ToFrozenSet(StringComparer.Ordinal);
        _deeds = deeds.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static Deeds Default => Shared.Value;

    /// <summary>Whether a verb answers what somebody did before: "refuse", "retaliate".</summary>
    public bool IsAnswer(string verb) => _answers.Contains(verb);

    /// <summary>The types of act that a noun may point to as the object of an act of a type; none for other nouns.</summary>
    public ImmutableArray<EventType> TypesOf(string noun, EventType by) => _deeds.TryGetValue(noun, out var deed) && (deed.Only ?? by) == by ? deed.Types : [];

    /// <summary>Whether a preposition behind a noun names whom the act was done to: "the attack on …".</summary>
    public bool NamesVictim(string noun, string preposition) => _deeds.TryGetValue(noun, out var deed) && deed.Prepositions.Contains(preposition);
}
