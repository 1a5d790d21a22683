using System.Collections.Immutable;
using EventGraph.Coding.Syntax;

namespace EventGraph.Coding.Frames;

/// <summary>A parsed sentence with the questions that rules ask of it. Tokens are named by their index in the sentence.</summary>
internal sealed class SentenceTree
{
    private readonly ImmutableArray<Token> _tokens;
    private readonly List<int>[] _children;

    public SentenceTree(ParsedSentence sentence)
    {
        Sentence = sentence;
        _tokens = sentence.Tokens;
        _children = new List<int>[_tokens.Length];
        for (int i = 0; i < _tokens.Length; i++)
        {
            _children[i] = [];
        }

        for (int i = 0; i < _tokens.Length; i++)
        {
            if (_tokens[i].Head >= 0 && _tokens[i].Head < _tokens.Length && _tokens[i].Head != i)
            {
                _children[_tokens[i].Head].Add(i);
            }
        }
    }

    public ParsedSentence Sentence { get; }

    public int Count => _tokens.Length;

    public Token this[int index] => _tokens[index];

    public string Lower(int index) => _tokens[index].Text.ToLowerInvariant();

    public string Lemma(int index) => _tokens[index].Lemma.Length > 0 ? _tokens[index].Lemma.ToLowerInvariant() : Lower(index);

    public int Head(int index) => _tokens[index].Head;

    /// <summary>The relation to the head, without its subtype.</summary>
    public string Relation(int index)
    {
        string relation = _tokens[index].Relation;
        int colon = relation.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? relation : relation[..colon];
    }

    /// <summary>The relation with its subtype.</summary>
    public string FullRelation(int index) => _tokens[index].Relation;

    public IReadOnlyList<int> Children(int index) => _children[index];

    /// <summary>The first child of one of the relations (without subtype), or −1.</summary>
    public int Child(int index, params ReadOnlySpan<string> relations)
    {
        foreach (int child in _children[index])
        {
            if (relations.Contains(Relation(child)))
            {
                return child;
            }
        }

        return -1;
    }

    public bool IsVerb(int index) => _tokens[index].Upos is "VERB" or "AUX" || _tokens[index].Xpos.StartsWith("VB", StringComparison.Ordinal);

    public bool IsNoun(int index) => _tokens[index].Upos is "NOUN" or "PROPN";

    public bool IsCapitalised(int index) => char.IsUpper(_tokens[index].Text[0]);

    public bool IsPunctuation(int index) => _tokens[index].Upos == "PUNCT" || !_tokens[index].Text.Any(char.IsLetterOrDigit);

    public bool IsQuote(int index) => _tokens[index].Text is "\"" or "“" or "”" or "``" or "''" or "„" or "«" or "»";

    /// <summary>The preposition of a noun phrase by its head: the case marker that the parse gives it, or "".</summary>
    public string Preposition(int index)
    {
        foreach (int child in _children[index])
        {
            if (Relation(child) == "case" && Lower(child) is not ("'s" or "’s" or "'" or "’"))
            {
                return Lower(child);
            }
        }

        return "";
    }

    /// <summary>Whether a token lies at or below another.</summary>
    public bool IsWithin(int index, int ancestor)
    {
        for (int i = index, steps = 0; i >= 0 && steps <= Count; i = _tokens[i].Head, steps++)
        {
            if (i == ancestor)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Heads from a token up to the root, nearest first, without the token itself.</summary>
    public IEnumerable<int> Ancestors(int index)
    {
        int steps = 0;
        for (int i = _tokens[index].Head; i >= 0 && steps <= Count; i = _tokens[i].Head, steps++)
        {
            yield return i;
        }
    }

    /// <summary>Everything at or below a token that no clause of its own cuts off, in the order of the text.</summary>
    public IEnumerable<int> Phrase(int index)
    {
        List<int> phrase = [];
        Collect(index, phrase, 0);
        phrase.Sort();
        return phrase;
    }

    /// <summary>Whether a verb is passive.</summary>
    public bool IsPassive(int verb)
    {
        foreach (int child in _children[verb])
        {
            if (FullRelation(child) is "nsubj:pass" or "aux:pass" or "csubj:pass")
            {
                return true;
            }
        }

        if (_tokens[verb].Xpos != "VBN" || _children[verb].Exists(c => FullRelation(c) == "nsubj") || TakesObject(verb))
        {
            return false;
        }

        return Relation(verb) switch
        {
            // A noun with a participle and no other predicate is a subject with its verb.
            "acl" => !HasAuxiliary(verb) && (Head(verb) < 0 || Head(Head(verb)) >= 0 || Child(Head(verb), "cop", "nsubj") >= 0 || HasAgent(verb)),
            "conj" => !HasAuxiliary(verb) && Child(verb, "obj") < 0 && Head(verb) is var head && (IsPassive(head) || !HasAuxiliary(head)),
            _ => !HasAuxiliary(verb) && Child(verb, "obj") < 0,
        };
    }

    // A participle right before a noun phrase is the past tense of a verb with its object, whatever the tagger says.
    private bool TakesObject(int verb)
    {
        int next = verb + 1;
        return !HasAuxiliary(verb) && next < Count && (_tokens[next].Upos == "PROPN" || (_tokens[next].Upos is "DET" or "PRON" && Lower(next) is not ("that" or "this" or "who" or "which" or "last" or "when")))
            && !IsDay(next);
    }

    private bool IsDay(int token) => Enum.TryParse<DayOfWeek>(_tokens[token].Text, out _);

    /// <summary>Text of tokens, for explanations.</summary>
    public string Text(int first, int last) => string.Join(' ', Enumerable.Range(first, last - first + 1).Select(i => _tokens[i].Text));

    private bool HasAgent(int verb) => _children[verb].Exists(c => Relation(c) == "obl" && Preposition(c) == "by");

    private bool HasAuxiliary(int verb) => _children[verb].Exists(c => Relation(c) == "aux");

    private void Collect(int index, List<int> phrase, int depth)
    {
        phrase.Add(index);
        if (depth > 12)
        {
            return;
        }

        foreach (int child in _children[index])
        {
            if (Relation(child) is not ("acl" or "advcl" or "ccomp" or "parataxis" or "punct"))
            {
                Collect(child, phrase, depth + 1);
            }
        }
    }
}
