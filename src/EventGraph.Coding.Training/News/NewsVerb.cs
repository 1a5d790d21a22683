using System.Collections.Immutable;

namespace EventGraph.Coding.Training.News;

/// <summary>A verb of made-up newswire, its forms, and how it goes on.</summary>
internal sealed record NewsVerb(string Base, string Past, string Participle, ImmutableArray<VerbPattern> Patterns)
{
    public string Third => Base switch
    {
        [.., 's' or 'x' or 'z'] or [.., 's' or 'c', 'h'] or [.., 'g', 'o'] => Base + "es",
        [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] => Base[..^1] + "ies",
        _ => Base + "s",
    };

    public string Gerund => Base switch
    {
        [.., 'e'] and not [.., 'e' or 'y' or 'o', 'e'] => Base[..^1] + "ing",
        "flee" => "fleeing",
        _ => Doubled(Base) + "ing",
    };

    /// <summary>Reads <c>give:gave:given d t=to</c>.</summary>
    public static NewsVerb Read(string item)
    {
        string[] parts = item.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] forms = parts[0].Split(':');
        string past = forms.Length == 3 ? forms[1] : Regular(forms[0]);
        return new NewsVerb(forms[0], past, forms.Length == 3 ? forms[2] : past, [.. parts[1..].Select(VerbPattern.Read)]);
    }

    private static string Regular(string verb) => verb switch
    {
        [.., 'e'] => verb + "d",
        [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] => verb[..^1] + "ied",
        _ => Doubled(verb) + "ed",
    };

    // English doubles the last letter of a stressed short syllable: ban, stop, plan, commit; not visit, order, open.
    private static string Doubled(string verb) =>
        verb is [.. var start, not ('a' or 'e' or 'i' or 'o' or 'u'), 'a' or 'e' or 'i' or 'o' or 'u', not ('a' or 'e' or 'i' or 'o' or 'u' or 'w' or 'x' or 'y') and var last] && (start.Length == 0 || start is [_] || verb is "admit" or "begin" or "commit")
            ? verb + last
            : verb;
}
