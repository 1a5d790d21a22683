using System.Collections.Frozen;
using EventGraph.Coding.Syntax.Scoring;

namespace EventGraph.Coding.Syntax.Tagging;

/// <summary>
/// A second look at participles that may be past tenses: "airstrikes killed twelve people". The treebank, which is not of news, makes the
/// tagger take them for reduced relatives; but a passive has no object, and a sentence has a verb. Immutable.
/// </summary>
internal sealed class PastForms
{
    private static readonly FrozenSet<uint> Auxiliaries = Forms(
        "have", "has", "had", "having", "'ve", "be", "am", "is", "are", "was", "were", "been", "being", "'s", "'re", "'m", "'d", "get", "gets", "got",
        "getting", "become");

    // Passives of these take a second object: "a village called Dara", "the powers given the court".
    private static readonly FrozenSet<uint> WithSecondObject = Forms(
        "called", "named", "titled", "entitled", "dated", "given", "considered", "deemed", "dubbed", "known", "born", "offered", "paid", "shown",
        "awarded", "granted", "asked", "told", "taught", "aged", "used", "made", "based", "scheduled", "located", "accused", "convicted", "charged");

    private static readonly uint By = FeatureHash.OfText("by"), With = FeatureHash.OfText("with"), At = FeatureHash.OfText("at"), That = FeatureHash.OfText("that");

    private readonly string[] _penn;
    private readonly string[] _universal;
    private readonly byte _participle;
    private readonly byte _past;

    public PastForms(TagSet tags)
    {
        Tag[] all = [.. Enumerable.Range(0, tags.Count).Select(number => tags[(byte)number])];
        _penn = [.. all.Select(tag => tag.Xpos)];
        _universal = [.. all.Select(tag => tag.Upos)];
        _participle = tags[new Tag("VERB", "VBN")];
        _past = tags[new Tag("VERB", "VBD")];
    }

    public void Mend(ReadOnlySpan<Word> words, Span<byte> tags)
    {
        for (int i = 1; i < words.Length; i++)
        {
            if (tags[i] == _participle && IsPast(words, tags, i))
            {
                tags[i] = _past;
            }
        }
    }

    private bool IsPast(ReadOnlySpan<Word> words, ReadOnlySpan<byte> tags, int verb)
    {
        int subject = verb - 1;
        while (subject > 0 && _penn[tags[subject]] == "RB")
        {
            subject--;
        }

        if (_penn[tags[subject]] is not ("NN" or "NNS" or "NNP" or "NNPS" or "PRP" or "CD")
            || WithSecondObject.Contains(words[verb].Form)
            || (verb + 1 < words.Length && words[verb + 1].Form == By)
            || HasFiniteVerb(tags[(verb + 1)..]))
        {
            return false;
        }

        return IsFreeOnTheLeft(words, tags, verb, out bool opensSentence)
            && (HasObject(words, tags, subject, verb) || opensSentence);
    }

    // From the verb back to where its clause starts: no auxiliary that it belongs to, and no other finite verb.
    private bool IsFreeOnTheLeft(ReadOnlySpan<Word> words, ReadOnlySpan<byte> tags, int verb, out bool opensSentence)
    {
        opensSentence = false;
        for (int i = verb - 1; i >= 0; i--)
        {
            if (Auxiliaries.Contains(words[i].Form) || words[i].Form == With || _penn[tags[i]] is "TO")
            {
                return false;
            }

            if (IsFinite(tags[i]))
            {
                // The finite verb has this clause as its object: "said airstrikes killed twelve".
                return true;
            }

            if (IsBoundary(tags[i]))
            {
                return true;
            }
        }

        opensSentence = true;
        return true;
    }

    private bool HasObject(ReadOnlySpan<Word> words, ReadOnlySpan<byte> tags, int subject, int verb)
    {
        if (verb + 1 == tags.Length || _penn[tags[subject]] == "CD")
        {
            return false;
        }

        uint next = words[verb + 1].Form;
        return next == That
            || (next == At && verb + 2 < tags.Length && _penn[tags[verb + 2]] is "JJS" or "RBS")
            || _penn[tags[verb + 1]] is "DT" or "PRP" or "PRP$" or "CD" or "$" or "PDT" or "NNP" or "NNPS"
            || (_penn[tags[verb + 1]] is "NNS" && _penn[tags[subject]] is "NNP" or "NNPS");
    }

    private bool HasFiniteVerb(ReadOnlySpan<byte> following)
    {
        foreach (byte tag in following)
        {
            if (IsFinite(tag))
            {
                return true;
            }

            if (IsBoundary(tag))
            {
                return false;
            }
        }

        return false;
    }

    private bool IsFinite(byte tag) => _penn[tag] is "VBD" or "VBZ" or "VBP" or "MD";

    private bool IsBoundary(byte tag) =>
        _penn[tag] is "," or "." or ":" or "-LRB-" or "-RRB-" or "WDT" or "WP" or "WRB" || _universal[tag] is "SCONJ";

    private static FrozenSet<uint> Forms(params string[] forms) => forms.Select(form => FeatureHash.OfText(form)).ToFrozenSet();
}
