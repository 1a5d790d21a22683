using System.Collections.Frozen;
using System.Collections.Immutable;
using EventGraph.Coding.Lexicon;
using EventGraph.Coding.Mentions;

namespace EventGraph.Coding.Frames;

/// <summary>The slots of claims: of whom a noun is said, who sees it so, whose an object is, which region is meant, at whose expense.</summary>
internal sealed class PredicationSlots(SentenceContext context, Clauses clauses, ActorSearch actors, SlotFinder slots, WordClasses classes)
{
    private const double Inferred = 0.75;

    private readonly SentenceTree _tree = context.Tree;
    private readonly FrozenSet<string> _see = classes["@see"];
    private readonly FrozenSet<string> _handOver = classes["@hand-over"];
    private readonly FrozenSet<string> _roleNouns = classes["@mantle"];
    private readonly FrozenSet<string> _inside = classes["@inside"];
    private readonly FrozenSet<string> _copulas = classes["@copula"];

    /// <summary>The actors of a slot, or null where it is none of these.</summary>
    public ImmutableArray<Role>? Find(int word, string slot) => slot switch
    {
        "bearer" => Bearer(word),
        "viewer" => Viewer(word),
        "owner" => Owner(word),
        "sponsor" => Sponsor(word),
        "sponsored" => Sponsored(word),
        "region" => Region(word),
        "expense" => Expense(word),
        "between" => Between(word),
        _ => null,
    };

    // Of whom a noun is said: "X is a proxy", "X, a proxy", "see X as a proxy", "cede to X the role as a protector".
    private ImmutableArray<Role> Bearer(int noun) => Parsed(noun) is { IsEmpty: false } parsed ? parsed : Regarded(noun) is { IsEmpty: false } regarded ? regarded : SetBeside(noun);

    // "X, a close ally of Y,": the name before the comma, whatever the parse makes of it.
    private ImmutableArray<Role> SetBeside(int noun)
    {
        int i = noun - 1;
        while (i > 1 && noun - i < 4 && _tree[i].Upos is "ADJ" or "DET" or "ADV")
        {
            i--;
        }

        return i > 0 && i < noun - 1 && _tree[i].Text == "," && context.MentionAt(i - 1) is { Kind: not MentionKind.Modifier } mention && !mention.Actors.IsEmpty && !mention.Actors.All(context.IsBystander)
            ? [new Role(mention, Inferred * mention.Confidence, "set beside it")]
            : [];
    }

    // "X, considered by many to be a proxy": the name before the comma, whatever the parse makes of it.
    private ImmutableArray<Role> Regarded(int noun)
    {
        for (int i = noun - 1; i >= Math.Max(2, noun - 9); i--)
        {
            if (_see.Contains(_tree.Lemma(i)) && _tree[i].Xpos is "VBN" or "VBD" && _tree[i - 1].Text == "," && context.MentionAt(i - 2) is { } mention && !mention.Actors.All(context.IsBystander))
            {
                return [new Role(mention, Inferred * mention.Confidence, $"before \"{_tree[i].Text}\"")];
            }
        }

        return [];
    }

    private ImmutableArray<Role> Parsed(int noun)
    {
        int subject = _tree.Child(noun, "nsubj");
        if (subject >= 0)
        {
            return actors.In(subject, "subject of " + _tree.Lower(noun));
        }

        int head = _tree.Head(noun);
        if (head < 0)
        {
            return [];
        }

        if (_tree.Relation(noun) == "appos")
        {
            return actors.In(head, "apposition");
        }

        if (Mantle(noun) is var mantle and >= 0)
        {
            return OfMantle(mantle);
        }

        int verb = GoverningVerb(noun);
        if (verb < 0)
        {
            return Apposed(noun);
        }

        if (_see.Contains(_tree.Lemma(verb)))
        {
            int seen = _tree.IsPassive(verb) ? clauses.Subject(verb) : clauses.Object(verb);
            ImmutableArray<Role> found = seen >= 0 && seen != noun ? actors.In(seen, _tree.Lower(verb) + ">object") : [];
            return found.IsEmpty ? NextAfter(verb, noun) : found;
        }

        if (_tree.Preposition(noun) == "as" || _tree.Relation(noun) == "xcomp" || (_tree.Relation(noun) == "obj" && _tree.Lemma(verb) is "become" or "remain" or "stay"))
        {
            int doer = clauses.Subject(verb);
            return doer >= 0 ? actors.In(doer, _tree.Lower(verb) + ">subject") : [];
        }

        // "remains in its orbit", "pulled the country into its orbit".
        if (_inside.Contains(_tree.Preposition(noun)) && _copulas.Contains(_tree.Lemma(verb)))
        {
            int placed = clauses.Object(verb) is var moved and >= 0 ? moved : clauses.Subject(verb);
            return placed >= 0 ? actors.In(placed, _tree.Lower(verb) + ">who is there") : [];
        }

        return Apposed(noun);
    }

    // "Russia's ally Belarus": the name right after the noun.
    private ImmutableArray<Role> Apposed(int noun) => context.MentionAt(noun + 1 < _tree.Count ? noun + 1 : -1) is { } next && next.First == noun + 1 && next.Kind != MentionKind.Modifier && !next.Actors.All(context.IsBystander)
        ? [new Role(next, Inferred * next.Confidence, "named after " + _tree.Lower(noun))]
        : [];

    // Between "see" and "as a protector" stands who is seen, whatever the parse makes of it.
    private ImmutableArray<Role> NextAfter(int verb, int noun) => context.Mentions.FirstOrDefault(m => m.First > verb && m.Last < noun && !_tree.IsWithin(m.Head, noun) && m.Kind != MentionKind.Modifier) is { } between
        ? [new Role(between, Inferred * between.Confidence, $"between {_tree.Lower(verb)} and {_tree.Lower(noun)}")]
        : [];

    // "role as a protector", "mantle of protector": the noun that passes from hand to hand.
    private int Mantle(int noun)
    {
        for (int i = noun - 1; i >= Math.Max(0, noun - 5); i--)
        {
            if (_roleNouns.Contains(_tree.Lemma(i)) && Enumerable.Range(i + 1, noun - i - 1).Any(k => _tree.Lower(k) is "as" or "of"))
            {
                return i;
            }
        }

        return -1;
    }

    private ImmutableArray<Role> OfMantle(int mantle)
    {
        for (int verb = mantle - 1; verb >= Math.Max(0, mantle - 8); verb--)
        {
            if (_tree.IsVerb(verb))
            {
                return _handOver.Contains(_tree.Lemma(verb)) ? slots.Prepositional(verb, "to", asSource: true) : slots.Doers(verb);
            }
        }

        return [];
    }

    private int GoverningVerb(int noun)
    {
        int steps = 0;
        foreach (int ancestor in _tree.Ancestors(noun))
        {
            if (_tree.IsVerb(ancestor) && _tree.Lemma(ancestor) != "be")
            {
                return ancestor;
            }

            if (++steps > 2)
            {
                break;
            }
        }

        return -1;
    }

    private ImmutableArray<Role> Viewer(int noun)
    {
        int verb = GoverningVerb(noun);
        for (int i = noun - 1; verb < 0 && i >= Math.Max(0, noun - 8); i--)
        {
            verb = _tree.IsVerb(i) && _see.Contains(_tree.Lemma(i)) ? i : -1;
        }

        return verb >= 0 && _see.Contains(_tree.Lemma(verb)) && !_tree.IsPassive(verb) ? slots.Doers(verb) : [];
    }

    // "Iran-backed": the name that a hyphen joins to the participle; "backed by Iran": its agent.
    private ImmutableArray<Role> Sponsor(int participle) => IsJoined(participle) && context.MentionAt(participle - 2) is { } joined
        ? [new Role(joined, joined.Confidence, "joined to \"" + _tree.Lower(participle) + "\"")]
        : IsApposed(participle) ? actors.In(clauses.Agent(participle), "agent") : [];

    // The name after the participle, or the one that it is set beside between commas.
    private ImmutableArray<Role> Sponsored(int participle)
    {
        Mention? whose = IsJoined(participle)
            ? context.Mentions.FirstOrDefault(m => m.First > participle && m.First - participle <= 3)
            : IsApposed(participle) ? context.MentionAt(participle - 2) : null;
        return whose is null ? [] : [new Role(whose, Inferred * whose.Confidence, "who is " + _tree.Lower(participle))];
    }

    private bool IsJoined(int participle) => participle >= 2 && _tree[participle - 1].Text is "-" or "‑";

    private bool IsApposed(int participle) => participle >= 2 && _tree[participle - 1].Text == "," && clauses.Agent(participle) >= 0;

    private ImmutableArray<Role> Owner(int verb)
    {
        int thing = _tree.IsVerb(verb) ? clauses.Object(verb) : verb;
        foreach (int child in thing >= 0 ? _tree.Children(thing) : [])
        {
            if (_tree.FullRelation(child) == "nmod:poss")
            {
                return actors.In(child, "owner");
            }
        }

        return [];
    }

    private ImmutableArray<Role> Region(int word)
    {
        if (context.Region.IsEmpty)
        {
            return [];
        }

        Mention region = new(word, word, word, MentionKind.Description, context.Region, "the region that the passage is about") { Confidence = Inferred, IsImplicit = true };
        return [new Role(region, Inferred, "region in mind")];
    }

    private ImmutableArray<Role> Expense(int word)
    {
        for (int i = word + 1; i < _tree.Count; i++)
        {
            if (_tree.Lower(i) is "expense" or "detriment" or "cost" && i > 0)
            {
                return slots.Prepositional(i, "of", asSource: true);
            }
        }

        return [];
    }

    private ImmutableArray<Role> Between(int word)
    {
        ImmutableArray<Role> found = slots.Prepositional(word, "between", asSource: true);
        return found.Sum(r => r.Mention.Actors.Length) >= 2 ? found : [];
    }
}
