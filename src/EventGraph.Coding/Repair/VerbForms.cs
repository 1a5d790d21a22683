using System.Collections.Frozen;
using EventGraph.Coding.Lexicon;

namespace EventGraph.Coding.Repair;

/// <summary>The forms of the lexicon's verbs: those that a tagger may call nouns, and all of them for their lemmas.</summary>
internal sealed class VerbForms
{
    private readonly FrozenDictionary<string, (string Lemma, string Tag)> _forms;
    private readonly FrozenDictionary<string, string> _inflected;

    public VerbForms(EventLexicon lexicon, LexiconFile irregular)
    {
        Dictionary<string, (string Lemma, string Tag)> forms = new(StringComparer.Ordinal);
        Dictionary<string, string> inflected = new(StringComparer.Ordinal);
        foreach (string lemma in lexicon.VerbLemmas)
        {
            forms.TryAdd(ThirdPerson(lemma), (lemma, "VBZ"));
            foreach (string form in Regular(lemma))
            {
                inflected.TryAdd(form, lemma);
            }
        }

        foreach (LexiconRow row in irregular.Rows)
        {
            string[] sides = row.Text.Split('=', StringSplitOptions.TrimEntries);
            forms[sides[0]] = sides.Length == 2 ? (sides[1], "VBD") : throw row.Mistake("a row is 'form = verb'");
        }

        _forms = forms.ToFrozenDictionary(StringComparer.Ordinal);
        _inflected = inflected.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The verb of a regular form, or null.</summary>
    public string? Inflected(string form) => _inflected.GetValueOrDefault(form);

    /// <summary>The verb and the tag of a form that may pass for a noun, or null.</summary>
    public (string Lemma, string Tag)? Find(string form) => _forms.TryGetValue(form, out (string Lemma, string Tag) found) ? found : null;

    // With both spellings where English doubles a consonant in some verbs: "dropped", "exited".
    private static IEnumerable<string> Regular(string lemma)
    {
        string stem = lemma switch
        {
            [.., 'e'] => lemma[..^1],
            [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] => lemma[..^1] + "i",
            _ => lemma,
        };
        yield return ThirdPerson(lemma);
        yield return stem + "ed";
        yield return (lemma is [.., 'e'] and not [.., 'e', 'e'] ? stem : lemma) + "ing";
        if (lemma is [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'a' or 'e' or 'i' or 'o' or 'u', not ('a' or 'e' or 'i' or 'o' or 'u' or 'w' or 'x' or 'y') and var last])
        {
            yield return $"{lemma}{last}ed";
            yield return $"{lemma}{last}ing";
        }
    }

    private static string ThirdPerson(string lemma) => lemma switch
    {
        [.., 's' or 'x' or 'z'] or [.., 's' or 'c', 'h'] => lemma + "es",
        [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] => lemma[..^1] + "ies",
        _ => lemma + "s",
    };
}
