using System.Collections.Immutable;
using System.Runtime.InteropServices;
using EventGraph.Coding.Syntax;

namespace EventGraph.Coding.Frames;

/// <summary>A parsed sentence with the questions that rules ask of it. Tokens are named by their index in the sentence.</summary>
internal sealed class SentenceTree
{
    private readonly ImmutableArray<Token> _tokens;
    private readonly ImmutableArray<int>[] _children;
    private readonly string[] _lower, _lemmas, _relations;

    public SentenceTree(ParsedSentence sentence)
    {
        Sentence = sentence;
        _tokens = sentence.Tokens;
        _children = ChildrenOf(_tokens);
        _lower = new string[_tokens.Length];
        _lemmas = new string[_tokens.Length];
        _relations = new string[_tokens.Length];
        for (int i = 0; i < _tokens.Length; i++)
        {
            Token token = _tokens[i];
            int colon = token.Relation.IndexOf(':', StringComparison.Ordinal);
            _lower[i] = token.Text.ToLowerInvariant();
            _lemmas[i] = token.Lemma.Length == 0 ? _lower[i] : token.Lemma == token.Text ? _lower[i] : token.Lemma.ToLowerInvariant();
            _relations[i] = colon < 0 ? token.Relation : token.Relation[..colon];
        }
    }

    public ParsedSentence Sentence { get; }

    public int Count => _tokens.Length;

    public Token this[int index] => _tokens[index];

    public string Lower(int index) => _lower[index];

    public string Lemma(int index) => _lemmas[index];

    public int Head(int index) => _tokens[index].Head;

    /// <summary>The relation to the head, without its subtype.</summary>
    public string Relation(int index) => _relations[index];

    /// <summary>The relation with its subtype.</summary>
    public string FullRelation(int index) => _tokens[index].Relation;

    public ImmutableArray<int> Children(int index) => _children[index];

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
        if (IsPerfect(verb))
        {
            return false;
        }

        foreach (int child in _children[verb])
        {
            if (FullRelation(child) is "nsubj:pass" or "aux:pass" or "csubj:pass")
            {
                return true;
            }
        }

        if (_tokens[verb].Xpos != "VBN" || _children[verb].Any(c => FullRelation(c) == "nsubj") || TakesObject(verb))
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

    // "had given" is active, whatever its subject passes for.
    private bool IsPerfect(int verb)
    {
        bool has = false;
        foreach (int child in _children[verb])
        {
            if (FullRelation(child) == "aux:pass" || (child < verb && _lemmas[child] is "be" or "get"))
            {
                return false;
            }

            has |= _lemmas[child] == "have" && Relation(child) == "aux";
        }

        return has;
    }

    // A participle right before a noun phrase is the past tense of a verb with its object, whatever the tagger says.
    private bool TakesObject(int verb)
    {
        int next = verb + 1;
        return !HasAuxiliary(verb) && next < Count && (_tokens[next].Upos == "PROPN" || (_tokens[next].Upos is "DET" or "PRON" && Lower(next) is not ("that" or "this" or "who" or "which" or "last" or "when")))
            && !IsDay(next);
    }

    private bool IsDay(int token) => _lower[token].EndsWith("day", StringComparison.Ordinal) && Enum.TryParse<DayOfWeek>(_tokens[token].Text, out _);

    /// <summary>Text of tokens, for explanations.</summary>
    public string Text(int first, int last) => first == last ? _tokens[first].Text : string.Join(' ', Enumerable.Range(first, last - first + 1).Select(i => _tokens[i].Text));

    /// <summary>Text of tokens as the article writes it, with one space where it has any.</summary>
    public string Written(int first, int last) =>
        string.Concat(Enumerable.Range(first, last - first + 1).Select(i => i > first && _tokens[i].Start > _tokens[i - 1].End ? " " + _tokens[i].Text : _tokens[i].Text));

    private bool HasAgent(int verb) => _children[verb].Any(c => Relation(c) == "obl" && Preposition(c) == "by");

    private bool HasAuxiliary(int verb) => Child(verb, "aux") >= 0;

    private static ImmutableArray<int>[] ChildrenOf(ImmutableArray<Token> tokens)
    {
        int[] counts = new int[tokens.Length];
        for (int i = 0; i < tokens.Length; i++)
        {
            if (HasHead(tokens, i))
            {
                counts[tokens[i].Head]++;
            }
        }

        int[][] children = Array.ConvertAll(counts, count => count == 0 ? [] : new int[count]);
        for (int i = tokens.Length - 1; i >= 0; i--)
        {
            if (HasHead(tokens, i))
            {
                children[tokens[i].Head][--counts[tokens[i].Head]] = i;
            }
        }

        return Array.ConvertAll(children, ImmutableCollectionsMarshal.AsImmutableArray);
    }

    private static bool HasHead(ImmutableArray<Token> tokens, int index) => tokens[index].Head >= 0 && tokens[index].Head < tokens.Length && tokens[index].Head != index;

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
