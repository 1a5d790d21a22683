using System.Collections.Frozen;
using System.Collections.Immutable;
using EventGraph.Coding.Lexicon;

namespace EventGraph.Coding.Frames;

/// <summary>Says which of a word's entries hold where it stands: the one with the most conditions that are met.</summary>
internal sealed class EntryMatcher(SentenceContext context, SlotFinder slots, EventLexicon lexicon)
{
    private const int ParticleReach = 12;
    private const int PredicateReach = 14;
    private const int PurposeReach = 25;

    private readonly SentenceTree _tree = context.Tree;
    private readonly ObjectMatcher _objects = new(context.Tree, slots.Clauses, lexicon);

    /// <summary>The first entry whose conditions hold, or null; entries come with the most demanding first.</summary>
    public LexiconEntry? Match(int word, ImmutableArray<LexiconEntry> entries)
    {
        foreach (LexiconEntry entry in entries)
        {
            if (Holds(word, entry.Conditions))
            {
                return entry;
            }
        }

        return null;
    }

    public bool Holds(int word, ImmutableArray<Condition> conditions)
    {
        foreach (Condition condition in conditions)
        {
            if (!Holds(word, condition))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The nouns that met conditions of a verb's entry: part of what it tells, and no events of their own.</summary>
    public IEnumerable<int> Company(int word, ImmutableArray<Condition> conditions)
    {
        foreach (Condition condition in _tree.IsVerb(word) ? conditions : [])
        {
            int noun = condition switch
            {
                { Kind: ConditionKind.Object, Words: { } words } => _objects.ObjectIn(word, words),
                { Kind: ConditionKind.Preposition, Words: { } words } => _tree.Children(word).FirstOrDefault(c => _tree.Relation(c) == "obl" && HasMarker(c, condition.Word) && words.Contains(_tree.Lemma(c)), -1),
                _ => -1,
            };
            if (noun < 0)
            {
                continue;
            }

            yield return noun;
            if (_tree.Relation(noun) == "compound")
            {
                yield return _tree.Head(noun);
            }

            foreach (int child in _tree.Children(noun))
            {
                if (_tree.Relation(child) == "conj" && condition.Words!.Contains(_tree.Lemma(child)))
                {
                    yield return child;
                }
            }
        }
    }

    private bool Holds(int word, Condition condition) => condition.Kind switch
    {
        ConditionKind.Particle => HasParticle(word, condition.Word),
        ConditionKind.Object => _objects.ObjectIn(word, condition.Words) >= 0,
        ConditionKind.ObjectAdjective => slots.Clauses.Object(word) is var qualified and >= 0 && HasAdjective(qualified, condition.Words!),
        ConditionKind.Sentence => IsInSentence(condition.Words!),
        ConditionKind.Predicate => IsInPredicate(word, condition.Words!),
        ConditionKind.Adjective => HasAdjective(word, condition.Words!),
        ConditionKind.After => condition.Words!.Contains(_tree.Preposition(word)),
        ConditionKind.Sponsored => _tree[word].Xpos is "VBN" or "VBD" && (slots.Find(word, "sponsor", asSource: true), slots.Find(word, "sponsored", asSource: false)) is ({ IsEmpty: false }, { IsEmpty: false }),
        ConditionKind.Preposition => HasPreposition(word, condition.Word, condition.Words),
        ConditionKind.Clause => slots.Clauses.Content(word) >= 0 || HasPurpose(word),
        ConditionKind.Infinitive => (_tree.Child(word, "xcomp") is var does and >= 0 && slots.Clauses.HasTo(does)) || HasPurpose(word),
        ConditionKind.NamedObject => context.MentionAt(slots.Clauses.Object(word)) is not null,
        ConditionKind.Subject => (_tree.IsPassive(word) ? slots.Clauses.Agent(word) : slots.Clauses.Subject(word)) is var doer and >= 0 && _objects.In(doer, condition.Words) >= 0,
        ConditionKind.NoClause => slots.Clauses.Content(word) < 0,
        ConditionKind.IndirectObject => HasRecipient(word),
        ConditionKind.NoObject => slots.Clauses.Object(word) < 0,
        _ => slots.Clauses.Object(word) is var thing and >= 0 && slots.Actors.In(thing, "object", places: true) is { IsEmpty: false }
            || (slots.Clauses.Object(word) < 0 && !_tree.IsPassive(word) && word + 1 < _tree.Count && context.MentionAt(word + 1) is { Kind: not Mentions.MentionKind.Modifier }),
    };

    // "sent Kyiv tanks", "gave the rebels arms".
    private bool HasRecipient(int verb)
    {
        int first = verb + 1 < _tree.Count && _tree[verb + 1].Upos == "DET" ? verb + 2 : verb + 1;
        int thing = slots.Clauses.Object(verb);
        return !_tree.IsPassive(verb) && first < _tree.Count && context.MentionAt(first) is { } recipient && thing > recipient.Last && context.MentionAt(thing) != recipient;
    }

    private bool IsInSentence(FrozenSet<string> words)
    {
        for (int i = 0; i < _tree.Count; i++)
        {
            if (words.Contains(_tree.Lower(i)) || words.Contains(_tree.Lemma(i)))
            {
                return true;
            }
        }

        return false;
    }

    // "urged Turkey to withdraw", "ordered the owners, who live abroad, to pay": whatever the parse hangs the infinitive on.
    private bool HasPurpose(int word)
    {
        if (slots.Clauses.Object(word) < 0)
        {
            foreach (int child in _tree.Children(word))
            {
                if (child > word && _tree.Relation(child) == "advcl" && slots.Clauses.HasTo(child))
                {
                    return true;
                }
            }

            return false;
        }

        for (int i = word + 2; i < Math.Min(_tree.Count, word + PurposeReach); i++)
        {
            if (_tree[i].Text == ";" || (_tree[i].Xpos is "VBD" or "VBZ" or "MD" && _tree.Relation(i) == "root"))
            {
                return false;
            }

            if (_tree.Lower(i - 1) == "to" && _tree[i].Xpos == "VB" && _tree[i - 1].Upos == "PART" && _tree.IsWithin(i, word))
            {
                return true;
            }
        }

        return false;
    }

    // What follows a verb up to the next clause: "called the raid on the camp a crime".
    private bool IsInPredicate(int verb, FrozenSet<string> words)
    {
        for (int i = verb + 1; i < Math.Min(_tree.Count, verb + PredicateReach); i++)
        {
            if (_tree[i].Text is ";" or "." || _tree[i].Xpos is "VBD" or "VBZ" or "MD")
            {
                return false;
            }

            if (words.Contains(_tree.Lemma(i)) || words.Contains(_tree.Lower(i)))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasParticle(int word, string particle)
    {
        // "are jointly hunting the rebels"
        if (word > 0 && _tree[word - 1].Upos == "ADV" && _tree.Lower(word - 1) == particle)
        {
            return true;
        }

        for (int i = word + 1; i < Math.Min(_tree.Count, word + ParticleReach); i++)
        {
            if (_tree.Lower(i) == particle)
            {
                return i == word + 1 || (_tree.Head(i) == word && _tree.Relation(i) is "compound" or "advmod" or "xcomp") || _tree[i].Upos is "ADJ" or "NOUN";
            }
        }

        return false;
    }

    private bool HasAdjective(int noun, FrozenSet<string> words)
    {
        foreach (int child in _tree.Children(noun))
        {
            if (_tree.Relation(child) is not ("amod" or "compound"))
            {
                continue;
            }

            if (_objects.IsOneOf(child, words))
            {
                return true;
            }

            foreach (int other in _tree.Children(child))
            {
                if (_tree.Relation(other) == "conj" && _objects.IsOneOf(other, words))
                {
                    return true;
                }
            }
        }

        return noun > 0 && words.Contains(_tree.Lower(noun - 1));
    }

    private bool HasPreposition(int word, string preposition, FrozenSet<string>? words)
    {
        foreach (int child in _tree.Children(word))
        {
            if (_tree.Relation(child) is "obl" or "nmod" or "advcl" or "xcomp" or "ccomp" && HasMarker(child, preposition) && (words is null ? !context.IsDate(child) : Contains(child, words)))
            {
                return true;
            }
        }

        // The preposition stands right after the word, or after its object, whatever the parse makes of it.
        for (int i = word + 1; i < Math.Min(_tree.Count, word + 6); i++)
        {
            if (_tree.Lower(i) == preposition && !_tree.IsVerb(i))
            {
                int head = _tree.Head(i);
                return words is null ? !context.IsDate(i + 1) && (i == word + 1 || _tree.Head(head < 0 ? i : head) == word) : head > i && Contains(head, words);
            }

            if (_tree.IsVerb(i) || _tree.Text(i, i) is "," or ";")
            {
                break;
            }
        }

        return false;
    }

    private bool HasMarker(int child, string preposition)
    {
        foreach (int marker in _tree.Children(child))
        {
            if (_tree.Relation(marker) is "case" or "mark" && _tree.Lower(marker) == preposition && !(preposition == "to" && _tree[child].Xpos == "VB"))
            {
                return true;
            }
        }

        return false;
    }

    private bool Contains(int head, FrozenSet<string> words)
    {
        if (words.Contains(_tree.Lemma(head)))
        {
            return true;
        }

        foreach (int child in _tree.Children(head))
        {
            if (_tree.Relation(child) is "conj" or "compound" or "amod" && words.Contains(_tree.Lemma(child)))
            {
                return true;
            }
        }

        return false;
    }
}
