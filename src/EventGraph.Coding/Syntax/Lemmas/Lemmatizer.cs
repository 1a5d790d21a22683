using System.Collections.Frozen;
using EventGraph.Coding.Syntax.Segmentation;
using EventGraph.Coding.Syntax.Tagging;
using EventGraph.Coding.Syntax.Vocabulary;

namespace EventGraph.Coding.Syntax.Lemmas;

/// <summary>
/// The dictionary form of a tagged word: irregular verbs first, then what the treebank says of words that the rules get wrong, then the rules.
/// Immutable.
/// </summary>
internal sealed class Lemmatizer
{
    private static readonly FrozenDictionary<string, (string Base, string Tags)> Irregular = LoadIrregular();

    private static readonly FrozenDictionary<string, string> IrregularPlurals = WordList.Lines("Lemmas.irregular-nouns.txt")
        .Select(line => WordList.Split(line).ToArray())
        .ToFrozenDictionary(words => words[1], words => words[0]);

    private readonly FrozenSet<string> _bases;
    private readonly FrozenDictionary<(string Form, string Xpos), string> _exceptions;

    /// <param name="bases">Words of the treebank in their base form; they and the dictionary's tell that "hoped" is from "hope" and "planned" from "plan".</param>
    /// <param name="exceptions">Lemmas of forms in lower case that the rules get wrong.</param>
    public Lemmatizer(IEnumerable<string> bases, IReadOnlyDictionary<(string Form, string Xpos), string> exceptions)
    {
        _bases = bases.ToFrozenSet(StringComparer.Ordinal);
        _exceptions = exceptions.ToFrozenDictionary();
    }

    public string Lemma(string form, Tag tag)
    {
        string word = Normalize(form);
        if (Irregular.TryGetValue(word, out var irregular) && irregular.Tags.Contains(tag.Xpos, StringComparison.Ordinal) && tag.Xpos.Length == 3)
        {
            return irregular.Base;
        }

        return _exceptions.TryGetValue((word, tag.Xpos), out string? lemma) ? lemma : ByRule(form, word, tag.Xpos);
    }

    /// <summary>Lower case and plain apostrophes.</summary>
    public static string Normalize(string form) => form.ToLowerInvariant().Replace('’', '\'').Replace('‘', '\'');

    private string ByRule(string form, string word, string xpos) => xpos switch
    {
        "NNS" => IrregularPlurals.GetValueOrDefault(word) ?? LemmaRules.Noun(word),
        "NNP" or "NNPS" or "ADD" or "FW" or "GW" => form,
        "VBZ" => LemmaRules.ThirdPerson(word),
        "VBD" or "VBN" => LemmaRules.Past(word, IsBase),
        "VBG" => LemmaRules.Participle(word, IsBase),
        "JJR" or "RBR" when word.EndsWith("er", StringComparison.Ordinal) => LemmaRules.Degree(word, 2, IsBase),
        "JJS" or "RBS" when word.EndsWith("est", StringComparison.Ordinal) => LemmaRules.Degree(word, 3, IsBase),
        _ => word is "“" or "”" ? "\"" : word,
    };

    private bool IsBase(string word) => _bases.Contains(word) || WordDictionary.Default[word] is { Verb: > 0 } or { IsAdjective: true };

    public static Lemmatizer Read(BinaryReader reader)
    {
        string[] bases = new string[reader.Read7BitEncodedInt()];
        for (int i = 0; i < bases.Length; i++)
        {
            bases[i] = reader.ReadString();
        }

        var exceptions = new Dictionary<(string, string), string>();
        for (int left = reader.Read7BitEncodedInt(); left > 0; left--)
        {
            exceptions.Add((reader.ReadString(), reader.ReadString()), reader.ReadString());
        }

        return new Lemmatizer(bases, exceptions);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write7BitEncodedInt(_bases.Count);
        foreach (string word in _bases.Order(StringComparer.Ordinal))
        {
            writer.Write(word);
        }

        writer.Write7BitEncodedInt(_exceptions.Count);
        foreach (((string form, string xpos), string lemma) in _exceptions
            .OrderBy(entry => entry.Key.Form, StringComparer.Ordinal).ThenBy(entry => entry.Key.Xpos, StringComparer.Ordinal))
        {
            writer.Write(form);
            writer.Write(xpos);
            writer.Write(lemma);
        }
    }

    private static FrozenDictionary<string, (string, string)> LoadIrregular()
    {
        var verbs = new Dictionary<string, (string Base, string Tags)>(StringComparer.Ordinal);
        foreach (string line in WordList.Lines("Lemmas.irregular-verbs.txt"))
        {
            string[] columns = [.. WordList.Split(line)];
            foreach ((string forms, string tag) in ((string, string)[])[(columns[1], "VBD "), (columns[2], "VBN ")])
            {
                foreach (string form in forms.Split('/'))
                {
                    // "found" is from "find", "ground" from "grind": a form belongs to the first verb that claims it with a tag.
                    verbs[form] = verbs.TryGetValue(form, out var known)
                        ? known.Base == columns[0] ? (known.Base, known.Tags + tag) : known
                        : (columns[0], tag);
                }
            }
        }

        return verbs.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
