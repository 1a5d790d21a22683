using System.Collections.Frozen;
using System.Collections.Immutable;
using EventGraph.Coding.Lexicon;

namespace EventGraph.Coding.Frames;

/// <summary>Finds the words that govern an event, innermost first: "vowed to stop supplying" has stop, then vow.</summary>
internal sealed class OperatorFinder(SentenceContext context, EventLexicon lexicon, SlotFinder slots, EntryMatcher matcher)
{
    private const int MaxOperators = 4;
    private const int MaxSteps = 8;

    /// <summary>How far before an infinitive its operator may stand where the parse put it elsewhere.</summary>
    private const int Reach = 8;

    private readonly SentenceTree _tree = context.Tree;
    private readonly FrozenSet<string> _perform = lexicon.Classes["@perform"];

    public ImmutableArray<GoverningWord> Over(int trigger)
    {
        ImmutableArray<GoverningWord>.Builder found = ImmutableArray.CreateBuilder<GoverningWord>();
        int governed = trigger;
        int child = trigger;
        for (int steps = 0; steps < MaxSteps && found.Count < MaxOperators; steps++)
        {
            int head = _tree.Head(child);
            if (head < 0)
            {
                break;
            }

            string relation = _tree.Relation(child);
            if (relation is "conj" or "parataxis" or "list" or "flat" or "compound" or "appos" or "fixed")
            {
                if (relation is "parataxis" or "appos" || (relation == "conj" && IsFinite(child) && !IsFinite(head)))
                {
                    break;
                }

                child = head;
                continue;
            }

            if (relation is "nsubj" or "acl" && !IsPassiveSubject(child, head) && !(relation == "acl" && _tree.IsNoun(head) && slots.Clauses.HasTo(child)))
            {
                if (relation == "nsubj" && Match(head, child, governed) is { } ending && ending.Forms.Contains("subj"))
                {
                    found.Add(new GoverningWord(head, ending));
                }

                break;
            }

            if (Match(head, child, governed) is { } entry)
            {
                found.Add(new GoverningWord(head, entry));
                governed = head;
            }
            else if (!IsTransparent(head, relation, child))
            {
                break;
            }

            child = head;
        }

        if (found.Count == 0 && (Before(trigger) ?? Adjoining(trigger)) is { } before)
        {
            found.Add(before);
        }

        return found.DrainToImmutable();
    }

    // "threatened to sue and stopped its aid": what has a tense of its own is not threatened.
    private bool IsFinite(int word) => _tree[word].Xpos is "VBD" or "VBZ";

    private bool IsPassiveSubject(int child, int head) => _tree.Relation(child) == "nsubj" && _tree.IsVerb(head) && _tree.IsPassive(head);

    // Support verbs ("launch an attack") and nouns of nouns ("a wave of attacks") pass an operator on.
    private bool IsTransparent(int head, string relation, int child) =>
        (_tree.IsVerb(head) && relation is "obj" or "nsubj" or "xcomp" && _perform.Contains(_tree.Lemma(head))) || (_tree.IsNoun(head) && relation == "nmod" && _tree.Preposition(child) == "of");

    private OperatorEntry? Match(int head, int child, int governed)
    {
        foreach (OperatorEntry entry in lexicon.Operator(_tree.Lemma(head)))
        {
            if ((!entry.IsNoun || _tree.IsNoun(head)) && entry.Forms.All(form => HasForm(form, head, child)) && matcher.Holds(head, entry.Conditions) && IsGoverned(entry, head, child))
            {
                return entry;
            }
        }

        return null;
    }

    // "call for sanctions" governs the sanctions, not what stands in another of its phrases.
    private bool IsGoverned(OperatorEntry entry, int head, int child)
    {
        foreach (Condition condition in entry.Conditions)
        {
            if (condition.Kind == ConditionKind.Preposition && _tree.Relation(child) is "obl" or "nmod" && _tree.Preposition(child) != condition.Word)
            {
                return false;
            }
        }

        bool isNamed = entry.Conditions.Any(c => c.Kind is ConditionKind.Preposition or ConditionKind.Particle && IsMarkedBy(child, c.Word)) || entry.Forms.Contains(_tree.Preposition(child));
        return child != head && _tree.Relation(child) switch
        {
            "advcl" => isNamed || slots.Clauses.HasTo(child) || slots.Clauses.IsThatClause(child),
            "obl" => isNamed,
            _ => true,
        };
    }

    private bool IsMarkedBy(int child, string preposition) => _tree.Children(child).Any(c => _tree.Relation(c) is "case" or "mark" && _tree.Lower(c) == preposition);

    private bool HasForm(string form, int head, int child) => form switch
    {
        "to" => slots.Clauses.HasTo(child),
        "ing" => _tree[child].Xpos == "VBG",
        "that" => (_tree.Relation(child) == "ccomp" && !slots.Clauses.HasTo(child)) || slots.Clauses.IsThatClause(child),
        "bare" => _tree.Relation(child) == "ccomp" && !slots.Clauses.HasTo(child) && IsSubjunctive(child),
        "subj" => _tree.IsNoun(child) && _tree.FullRelation(child) == "nsubj" && !_tree.IsPassive(head) && _tree.Child(head, "obj", "ccomp", "xcomp") < 0,
        "noun" => _tree.IsNoun(child) && (_tree.Relation(child) == "obj" || IsPassiveSubject(child, head) || (_tree.Relation(child) == "nsubj" && _tree.IsPassive(head))),
        _ => _tree.Preposition(child) == form || _tree.Children(child).Any(c => _tree.Relation(c) == "mark" && _tree.Lower(c) == form),
    };

    // "insisted that he resign", "insists they must resign"; "insists he resigned" asks for nothing.
    private bool IsSubjunctive(int verb) => (_tree[verb].Xpos is "VB" or "VBP" && _tree.Child(verb, "aux") < 0)
        || _tree.Children(verb).Any(c => _tree.Relation(c) == "aux" && (_tree.Lower(c) is "must" or "should" or "ought" || (_tree.Lower(c) == "be" && _tree[c].Xpos == "VB")));

    // "stopped short of condemning": the word before the preposition, whatever the parse hangs the verb on.
    private GoverningWord? Adjoining(int trigger)
    {
        int word = trigger - 2;
        return word < 0 || _tree.Head(trigger - 1) != trigger || _tree.Relation(trigger - 1) != "mark" || _tree.Head(trigger) == word
            ? null
            : lexicon.Operator(_tree.Lemma(word)).FirstOrDefault(e => e.Conditions is [{ Kind: ConditionKind.Preposition, Word: var preposition }] && preposition == _tree.Lower(trigger - 1)) is { } entry
                ? new GoverningWord(word, entry)
                : null;
    }

    // "OPERATOR … to VERB", where the parse did not join them.
    private GoverningWord? Before(int trigger)
    {
        if (trigger < 2 || _tree.Lower(trigger - 1) != "to" || !_tree.IsVerb(trigger))
        {
            return null;
        }

        int head = _tree.Head(trigger);

        for (int i = trigger - 2; i >= Math.Max(0, trigger - Reach); i--)
        {
            foreach (OperatorEntry entry in lexicon.Operator(_tree.Lemma(i)))
            {
                if (entry.Forms is ["to"] && (!entry.IsNoun || _tree.IsNoun(i)) && matcher.Holds(i, entry.Conditions))
                {
                    return new GoverningWord(i, entry);
                }
            }

            if (_tree.IsVerb(i) || i == head || _tree[i].Text is "," or ";")
            {
                return null;
            }
        }

        return null;
    }
}
