using System.Collections.Frozen;
using System.Collections.Immutable;
using EventGraph.Coding.Lexicon;
using EventGraph.Coding.Mentions;

namespace EventGraph.Coding.Frames;

/// <summary>The slots of an event that a noun tells: its owner, its adjective, and the verb that supports it.</summary>
internal sealed class NounSlots(SentenceContext context, Clauses clauses, ActorSearch actors, SlotFinder slots, WordClasses classes)
{
    private const double Supported = 0.9;

    private readonly SentenceTree _tree = context.Tree;
    private readonly FrozenSet<string> _perform = classes["@perform"];
    private readonly FrozenSet<string> _undergo = classes["@undergo"];
    private readonly FrozenSet<string> _strain = classes["@passive-support"];
    private readonly FrozenSet<string> _speech = classes["@speech"];

    /// <summary>The actors of a slot, or null where it is none of a noun's own.</summary>
    public ImmutableArray<Role>? Find(int noun, string slot, bool asSource) => slot switch
    {
        "poss" => Owner(noun),
        "adj" => Adjective(noun),
        "support" => Performer(noun),
        "suffer" => Sufferer(noun),
        "teller" => Teller(noun),
        "recipient" => Recipient(noun),
        "clause" => ClauseSubject(noun),
        "in" when asSource => slots.Prepositional(noun, "in", asSource: true) is var found && found.All(r => !r.Mention.IsPlace) ? found : [],
        _ => null,
    };

    private ImmutableArray<Role> Owner(int noun)
    {
        foreach (int child in _tree.Children(noun))
        {
            if (_tree.FullRelation(child) == "nmod:poss")
            {
                return actors.In(child, "owner");
            }
        }

        // "Putin's frequent criticism", whatever the parse makes of it.
        Mention? before = context.Mentions.LastOrDefault(m => m.Last < noun);
        return before is not null && before.Last + 1 < noun && _tree[before.Last + 1].Text is "'s" or "’s" or "'" or "’" && OnlyModifiers(before.Last + 2, noun)
            ? [new Role(before, Supported * before.Confidence, "owner")]
            : [];
    }

    private ImmutableArray<Role> Adjective(int noun)
    {
        foreach (int child in _tree.Children(noun))
        {
            if (child < noun && _tree.Relation(child) is "amod" or "compound" or "nmod" && context.MentionAt(child) is { } mention)
            {
                return mention.Actors.IsEmpty ? [] : [new Role(mention, mention.Confidence, "adjective")];
            }
        }

        Mention? before = context.Mentions.LastOrDefault(m => m.Last < noun);
        return before is { Kind: MentionKind.Modifier } && OnlyModifiers(before.Last + 1, noun)
            ? [new Role(before, Supported * before.Confidence, "adjective")]
            : [];
    }

    private bool OnlyModifiers(int first, int end) => end - first <= 4 && Enumerable.Range(first, end - first).All(i => _tree[i].Upos is "ADJ" or "NOUN" or "NUM" or "ADV" || _tree[i].Text == "-" || _tree[i].Xpos is "VBN" or "VBG");

    // "launched an attack", "a series of attacks was carried out by": the subject of the verb that does the noun.
    private ImmutableArray<Role> Performer(int noun)
    {
        int thing = Container(noun);
        int verb = _tree.Head(thing);
        return verb >= 0 && _tree.IsVerb(verb) && _perform.Contains(_tree.Lemma(verb)) && IsThing(thing, verb) ? Weighed(slots.Doers(verb), "does it>") : [];
    }

    // "faced an outburst", "was hit by sanctions", "came under fire", "sanctions weakened the country".
    private ImmutableArray<Role> Sufferer(int noun)
    {
        int thing = Container(noun);
        int verb = _tree.Head(thing);
        if (verb < 0 || !_tree.IsVerb(verb))
        {
            return [];
        }

        string lemma = _tree.Lemma(verb);
        bool active = _tree.Relation(thing) == "nsubj" && !_tree.IsPassive(verb);
        if (active)
        {
            return _strain.Contains(lemma) ? Weighed(slots.Undergoers(verb), "strains>") : [];
        }

        if (!_undergo.Contains(lemma))
        {
            return [];
        }

        bool beneath = _tree.Relation(thing) == "obl" && _tree.Preposition(thing) is "with" or "by" or "under" or "from";
        int subject = IsThing(thing, verb) || beneath ? clauses.Subject(verb) : -1;
        return subject >= 0 ? Weighed(actors.In(subject, "subject"), "undergoes it>") : [];
    }

    // "gives Kazakhstan a foothold": the indirect object of the verb.
    private ImmutableArray<Role> Recipient(int noun)
    {
        int verb = _tree.Head(noun);
        return verb >= 0 && _tree.IsVerb(verb) && _tree.Relation(noun) == "obj" ? slots.Find(verb, "iobj", asSource: false) : [];
    }

    // "At a meeting with Xi, Putin said": the subject of the clause in which the noun stands.
    private ImmutableArray<Role> ClauseSubject(int noun)
    {
        int verb = _tree.Ancestors(noun).FirstOrDefault(_tree.IsVerb, -1);
        return verb >= 0 && _tree.Relation(noun) is "obl" or "obj" or "nmod" ? Weighed(slots.Doers(verb), "clause>") : [];
    }

    // Who says the sentence in which the noun stands.
    private ImmutableArray<Role> Teller(int noun)
    {
        foreach (int verb in _tree.Ancestors(noun))
        {
            if (_tree.IsVerb(verb) && _speech.Contains(_tree.Lemma(verb)) && slots.Doers(verb) is { IsEmpty: false } tellers)
            {
                return Weighed(tellers, "says so>");
            }
        }

        return [];
    }

    private bool IsThing(int thing, int verb) => _tree.Relation(thing) == "obj" || (_tree.Relation(thing) == "nsubj" && _tree.IsPassive(verb))
        || (_tree.Relation(thing) is "obl" or "xcomp" && thing > verb && _tree.Preposition(thing) is "" or "out" or "on" or "in");

    // "a wave of attacks": the verb governs the wave.
    private int Container(int noun)
    {
        for (int steps = 0; steps < 2 && _tree.Relation(noun) is "nmod" or "conj" && _tree.Head(noun) is var head and >= 0 && (_tree.Relation(noun) == "conj" || _tree.Preposition(noun) == "of"); steps++)
        {
            noun = head;
        }

        return noun;
    }

    private static ImmutableArray<Role> Weighed(ImmutableArray<Role> roles, string path) =>
        [.. roles.Select(r => r with { Quality = r.Quality * Supported, Path = path + r.Path })];
}
