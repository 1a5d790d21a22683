using System.Collections.Frozen;

namespace EventGraph.Coding.Lexicon;

/// <summary>Named sets of lemmas that lexicon rows refer to as <c>@name</c>.</summary>
internal sealed class WordClasses
{
    private readonly Dictionary<string, FrozenSet<string>> _classes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    /// <summary>Reads <c>@name = lemma, @other, …</c> rows; a class is defined before it is used.</summary>
    public static WordClasses Read(LexiconFile file)
    {
        WordClasses classes = new();
        foreach (LexiconRow row in file.Rows)
        {
            string[] parts = row.Text.Split('=', 2, StringSplitOptions.TrimEntries);
            if (parts.Length != 2 || parts[0].Length < 2 || parts[0][0] != '@')
            {
                throw row.Mistake("a class is '@name = lemma, lemma, …'");
            }

            if (!classes._classes.TryAdd(parts[0], classes.Words(parts[1], row)))
            {
                throw row.Mistake($"{parts[0]} is defined twice");
            }
        }

        return classes;
    }

    /// <summary>The lemmas of a comma-separated list of lemmas and classes.</summary>
    public FrozenSet<string> Words(string list, LexiconRow row)
    {
        FrozenSet<string> words = Forms(list, row);
        _words.UnionWith(words);
        return words;
    }

    /// <summary>The same of words as they are written, which need not be lemmas: no row knows a word by them.</summary>
    public FrozenSet<string> Forms(string list, LexiconRow row)
    {
        HashSet<string> words = new(StringComparer.Ordinal);
        foreach (string item in list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (item[0] != '@')
            {
                words.Add(item);
            }
            else if (_classes.TryGetValue(item, out FrozenSet<string>? members))
            {
                words.UnionWith(members);
            }
            else
            {
                throw row.Mistake($"there is no class {item}");
            }
        }

        return words.Count > 0 ? words.ToFrozenSet(StringComparer.Ordinal) : throw row.Mistake($"'{list}' names no word");
    }

    /// <summary>Whether there is a class of this name.</summary>
    public bool Contains(string name) => _classes.ContainsKey(name);

    /// <summary>The classes whose names open with a prefix, by what follows it.</summary>
    public FrozenDictionary<string, FrozenSet<string>> Opening(string prefix) =>
        _classes.Where(c => c.Key.StartsWith(prefix, StringComparison.Ordinal)).ToFrozenDictionary(c => c.Key[prefix.Length..], c => c.Value, StringComparer.Ordinal);

    /// <summary>Whether some row, of any of the lexicon's files, names a word.</summary>
    public bool Knows(string word) => _words.Contains(word);

    /// <summary>A class that the rules themselves use.</summary>
    /// <exception cref="KeyNotFoundException">The file lacks it.</exception>
    public FrozenSet<string> this[string name] => _classes[name];
}
