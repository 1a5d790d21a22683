using System.Collections.Frozen;
using EventGraph.Coding.Lexicon;
using EventGraph.Events;

namespace EventGraph.Coding.Frames;

/// <summary>Reads negation, modality and condition around a word.</summary>
internal sealed class StatusReader(SentenceContext context, Clauses clauses, WordClasses classes)
{
    /// <summary>How far before its verb an auxiliary may stand that stands before the subject.</summary>
    private const int Inversion = 6;

    private readonly SentenceTree _tree = context.Tree;
    private readonly FrozenSet<string> _negators = classes["@negator"];
    private readonly FrozenSet<string> _perform = classes["@perform"];
    private readonly FrozenSet<string> _gather = classes["@gather"];

    /// <summary>The status that the words around a verb or noun give it, operators left aside.</summary>
    public EventStatus Read(int word)
    {
        int verb = Verb(word);
        if (IsNegated(word) || (verb != word && verb >= 0 && IsNegated(verb)))
        {
            return EventStatus.Negated;
        }

        return verb < 0 ? EventStatus.Actual : OfVerb(verb);
    }

    /// <summary>Whether somebody says that another must: "X said Y must withdraw".</summary>
    public bool IsDemand(int verb) => Auxiliaries(verb).Any(a => a is "must" or "should" or "need" or "ought");

    /// <summary>Whether a verb is announced by its own auxiliary and denied: "will not withdraw".</summary>
    public bool IsRefusal(int verb) => IsNegated(verb) && Auxiliaries(verb).Any(a => a is "will" or "wo" or "would" or "'ll" or "’ll");

    // The verb whose tense holds: the word itself, or for a noun the verb that does it ("will hold a meeting and talks", "will pay a visit").
    private int Verb(int word)
    {
        if (_tree.IsVerb(word))
        {
            return word;
        }

        while (_tree.Relation(word) == "conj" && _tree.IsNoun(_tree.Head(word)))
        {
            word = _tree.Head(word);
        }

        int head = _tree.Head(word);
        return head >= 0 && _tree.IsVerb(head) && _perform.Contains(_tree.Lemma(head)) && _tree.Relation(word) is "obj" or "nsubj" ? head : -1;
    }

    private EventStatus OfVerb(int verb)
    {
        if (IsAsked(verb))
        {
            return EventStatus.Hypothetical;
        }

        foreach (string auxiliary in Auxiliaries(verb))
        {
            switch (auxiliary)
            {
                case "will" or "shall" or "'ll" or "’ll" or "wo":
                    return EventStatus.Future;
                case "would" when _tree.Relation(verb) == "ccomp" && !IsConditional(verb):
                    return EventStatus.Future;
                case "would" or "could" or "may" or "might" or "should" or "must" or "can" or "ca":
                    return EventStatus.Hypothetical;
                default:
                    break;
            }
        }

        if (IsConditional(verb))
        {
            return EventStatus.Hypothetical;
        }

        // "is to visit Pyongyang".
        if (clauses.HasTo(verb) && verb > 1 && _tree.Lower(verb - 1) == "to" && _tree.Lemma(verb - 2) == "be" && _tree[verb - 2].Xpos is "VBZ" or "VBP" or "VBD" && clauses.Subject(verb) is var planner and >= 0 && context.MentionAt(planner) is not null)
        {
            return EventStatus.Future;
        }

        // A purpose or a plan: what an infinitive tells has not happened yet.
        return clauses.HasTo(verb) && !IsWhatFor(verb) ? EventStatus.Hypothetical : EventStatus.Actual;
    }

    // "gathered to demand", "wrote to thank": who did the one did the other.
    private bool IsWhatFor(int verb)
    {
        int above = _tree.Head(verb);
        return above >= 0 && _tree.IsVerb(above) && _gather.Contains(_tree.Lemma(above)) && _tree.Relation(verb) is "advcl" or "xcomp" && Read(above) == EventStatus.Actual;
    }

    // "Did Iran attack?" asks; "Why did Iran attack?" takes it that Iran did.
    private bool IsAsked(int verb)
    {
        int subject = _tree.Child(verb, "nsubj");
        return subject > 0 && _tree.Children(verb).Any(c => _tree.Relation(c) is "aux" or "cop" && c < subject && (c == 0 || _tree.IsQuote(c - 1))) && _tree.Lower(_tree.Count - 1) == "?";
    }

    private IEnumerable<string> Auxiliaries(int verb)
    {
        int source = verb;
        for (int steps = 0; steps < 3; steps++)
        {
            bool any = false;
            foreach (int child in _tree.Children(source))
            {
                if (_tree.Relation(child) == "aux" && child < source)
                {
                    any = true;
                    yield return _tree.Lower(child);
                }
            }

            // "will meet and sign": the second shares the first's auxiliary.
            if (any || _tree.Relation(source) != "conj" || _tree.Head(source) < 0 || _tree.Child(source, "nsubj") >= 0 || _tree[source].Xpos is "VBD" or "VBZ")
            {
                yield break;
            }

            source = _tree.Head(source);
        }
    }

    private bool IsNegated(int word)
    {
        foreach (int child in _tree.Children(word))
        {
            if (_negators.Contains(_tree.Lower(child)) && _tree.Relation(child) is "advmod" or "det" or "cc" or "aux" or "advcl" && child < word)
            {
                return true;
            }
        }

        // "nor has Tokyo withdrawn": before the auxiliary, whatever the parse makes of it.
        if (Inverted(word) is var auxiliary and > 0 && _tree.Lower(auxiliary - 1) is "nor" or "neither")
        {
            return true;
        }

        return word > 0 && _negators.Contains(_tree.Lower(word - 1)) && !(word > 1 && _tree.Lower(word - 1) == "no" && _tree.Lower(word - 2) == "with");
    }

    // The auxiliary that stands before the subject of a verb, a few words before it; −1 for none.
    private int Inverted(int verb)
    {
        for (int i = verb - 2; i >= Math.Max(0, verb - Inversion) && _tree[i + 1].Upos is not "PUNCT"; i--)
        {
            if (_tree[i].Upos is "AUX" or "VERB")
            {
                return _tree.Lemma(i) is "have" or "do" or "be" or "will" or "would" or "should" or "can" ? i : -1;
            }
        }

        return -1;
    }

    private bool IsConditional(int verb)
    {
        // "Had Tehran asked, …".
        if (Inverted(verb) is var auxiliary and >= 0 && _tree.Lower(auxiliary) is "had" or "should" or "were" && (auxiliary == 0 || _tree.IsQuote(auxiliary - 1)) && _tree[_tree.Count - 1].Text != "?")
        {
            return true;
        }

        int clause = verb;
        for (int steps = 0; clause >= 0 && steps < 3; steps++)
        {
            foreach (int child in _tree.Children(clause))
            {
                if (child < clause && _tree.Relation(child) is "mark" or "advmod" && _tree.Lower(child) is "if" or "unless" or "whether" or "lest" or "until")
                {
                    return true;
                }
            }

            if (_tree.Relation(clause) is not ("xcomp" or "conj"))
            {
                return false;
            }

            clause = _tree.Head(clause);
        }

        return false;
    }
}
