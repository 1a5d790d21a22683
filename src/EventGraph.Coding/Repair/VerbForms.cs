using System.Collections.Frozen;
using EventGraph.Coding.Lexicon;

namespace EventGraph.Coding.Repair;

/// <summary>Which words may be finite forms of the lexicon's verbs, though a tagger calls them nouns.</summary>
internal sealed class VerbForms
{
    private readonly FrozenDictionary<string, (string Lemma, string Tag)> _forms;

    public VerbForms(EventLexicon lexicon, LexiconFile irregular)
    {
        Dictionary<string, (string Lemma, string Tag)> forms = new(StringComparer.Ordinal);
        foreach (string lemma in lexicon.VerbLemmas)
        {
            forms.TryAdd(ThirdPerson(lemma), (lemma, "VBZ"));
        }

        foreach (LexiconRow row in irregular.Rows)
        {
            string[] sides = row.Text.Split('=', StringSplitOptions.TrimEntries);
            forms[sides[0]] = sides.Length == 2 ? (sides[1], "VBD") : throw row.Mistake("a row is 'form = verb'");
        }

        _forms = forms.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The verb and the tag of a form, or null.</summary>
    public (string Lemma, string Tag)? Find(string form) => _forms.TryGetValue(form, out (string Lemma, string Tag) found) ? found : null;

    private static string ThirdPerson(string lemma) => lemma switch
    {
        [.., 's' or 'x' or 'z'] or [.., 's' or 'c', 'h'] => lemma + "es",
        [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] => lemma[..^1] + "ies",
        _ => lemma + "s",
    };
}
