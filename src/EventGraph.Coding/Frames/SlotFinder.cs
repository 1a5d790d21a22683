using System.Collections.Frozen;
using System.Collections.Immutable;
using EventGraph.Coding.Lexicon;
using EventGraph.Coding.Mentions;

namespace EventGraph.Coding.Frames;

/// <summary>Finds the actors of a lexicon entry's slots around its word. The parse is asked first, the order of words where it is silent.</summary>
internal sealed class SlotFinder
{
    /// <summary>How far after a word its preposition may stand where the parse attached it elsewhere.</summary>
    private const int Reach = 9;

    private static readonly ImmutableArray<string> DeedSlots = ["by", "poss", "adj"];

    private const double Ordered = 0.7;
    private const double Guessed = 0.6;
    private const double Adjoining = 0.85;

    private readonly SentenceContext _context;
    private readonly SentenceTree _tree;
    private readonly Clauses _clauses;
    private readonly ActorSearch _actors;
    private readonly NounSlots _nouns;
    private readonly PredicationSlots _predications;
    private readonly FrozenSet<string> _deeds;
    private readonly FrozenSet<string> _violence;

    public SlotFinder(SentenceContext context, WordClasses classes)
    {
        _context = context;
        _tree = context.Tree;
        _clauses = new Clauses(_tree, classes);
        _deeds = classes["@deed"];
        _violence = classes["@violence"];
        _actors = new ActorSearch(context);
        _nouns = new NounSlots(context, _clauses, _actors, this, classes);
        _predications = new PredicationSlots(context, _clauses, _actors, this, classes);
    }

    public Clauses Clauses => _clauses;

    public ActorSearch Actors => _actors;

    /// <summary>The actors of the first slot that names some.</summary>
    public ImmutableArray<Role> First(int word, ImmutableArray<string> slots, bool asSource)
    {
        foreach (string slot in slots)
        {
            if (Find(word, slot, asSource) is { IsEmpty: false } found)
            {
                return found;
            }
        }

        return [];
    }

    /// <summary>The actors of one slot.</summary>
    public ImmutableArray<Role> Find(int word, string slot, bool asSource)
    {
        if (_predications.Find(word, slot) is { } predicated)
        {
            return predicated;
        }

        if (_tree.Relation(word) == "aux")
        {
            return OfAuxiliary(word, slot, asSource);
        }

        return _tree.IsVerb(word) ? OfVerb(word, slot, asSource) : _nouns.Find(word, slot, asSource) ?? Prepositional(word, slot, asSource);
    }

    /// <summary>Who does what a verb says.</summary>
    public ImmutableArray<Role> Doers(int verb)
    {
        if (_tree.IsPassive(verb))
        {
            return _actors.In(_clauses.Agent(verb), "agent") is { IsEmpty: false } agents ? agents : WhoseDeed(verb);
        }

        int subject = _clauses.Subject(verb);
        if (subject < 0)
        {
            return BeforeVerb(verb);
        }

        if (_tree.Child(verb, "nsubj") < 0 && Adjacent(verb) is { IsEmpty: false } adjacent)
        {
            return adjacent;
        }

        ImmutableArray<Role> doers = _actors.In(subject, "subject");
        return doers.IsEmpty ? ThroughDeed(verb, subject) : doers;
    }

    // "were killed in an air strike by Egypt", "in an Egyptian raid": whose deed it was.
    private ImmutableArray<Role> WhoseDeed(int verb)
    {
        foreach (int child in _tree.Children(verb))
        {
            if (_tree.Relation(child) == "obl" && _tree.Preposition(child) is "in" or "by" or "during" && _violence.Contains(_tree.Lemma(child)))
            {
                return [.. First(child, DeedSlots, asSource: true).Select(r => r with { Quality = r.Quality * Adjoining, Path = _tree.Lower(child) + ">" + r.Path })];
            }
        }

        return [];
    }

    // "after Washington criticized": a name right before a finite verb is its subject, whatever the parse made of the conjunction.
    private ImmutableArray<Role> Adjacent(int verb)
    {
        if (_tree[verb].Xpos is not ("VBD" or "VBZ" or "VBP" or "VBN") || _context.MentionAt(verb - 1) is not { Kind: not MentionKind.Modifier } mention || mention.Actors.All(_context.IsBystander))
        {
            return [];
        }

        string before = mention.First > 0 ? _tree.Lower(mention.First - 1) : "";
        bool opens = before is "" or "after" or "before" or "since" or "as" or "while" or "that" or "when" or "because" or "and" or "but" or "," or "“" or "\"";
        return opens && !(_tree[verb].Xpos == "VBN" && _tree.IsPassive(verb)) ? [.. _context.ListOf(mention).Select(m => new Role(m, Adjoining * m.Confidence, "right before the verb"))] : [];
    }

    // "signed a decree that bans imports": who signs, bans.
    private ImmutableArray<Role> ThroughDeed(int verb, int subject)
    {
        int deed = _tree.Head(subject);
        return _tree.Relation(verb) == "acl" && _tree.Head(verb) == subject && _tree.Relation(subject) == "obj" && deed >= 0 && _deeds.Contains(_tree.Lemma(deed)) && _clauses.Subject(deed) is var doer and >= 0
            ? _actors.In(doer, "subject of " + _tree.Lower(deed), Ordered)
            : [];
    }

    /// <summary>Whom or what a verb is done to.</summary>
    public ImmutableArray<Role> Undergoers(int verb)
    {
        int thing = _clauses.Object(verb);
        return thing >= 0 ? _actors.In(thing, "object", places: true) : [];
    }

    /// <summary>What a preposition after a word names: attached to the word, to its object, or wherever the parse put it.</summary>
    public ImmutableArray<Role> Prepositional(int word, string preposition, bool asSource)
    {
        foreach (int child in _tree.Children(word))
        {
            if (_tree.Relation(child) is "obl" or "nmod" or "iobj" or "advcl" && _tree.Preposition(child) == preposition
                && _actors.In(child, preposition, places: !asSource) is { IsEmpty: false } own)
            {
                return own;
            }
        }

        int thing = _tree.IsVerb(word) ? _clauses.Object(word) : -1;
        if (thing >= 0 && OfObject(thing, preposition, asSource) is { IsEmpty: false } ofObject)
        {
            return ofObject;
        }

        // "cut all air, sea and postal links with Georgia": what the last of several objects has.
        foreach (int other in thing >= 0 ? _tree.Children(thing) : [])
        {
            if (other > thing && _tree.Relation(other) == "conj" && _tree.IsNoun(other) && OfObject(other, preposition, asSource) is { IsEmpty: false } ofOther)
            {
                return ofOther;
            }
        }

        return AfterWord(word, preposition, asSource);
    }

    private ImmutableArray<Role> OfObject(int thing, string preposition, bool asSource)
    {
        foreach (int child in _tree.Children(thing))
        {
            if (child > thing && _tree.Relation(child) == "nmod" && _tree.Preposition(child) == preposition
                && _actors.In(child, "object>" + preposition, places: !asSource) is { IsEmpty: false } found)
            {
                return found;
            }
        }

        return [];
    }

    private ImmutableArray<Role> OfVerb(int verb, string slot, bool asSource) => slot switch
    {
        "subj" => asSource ? Doers(verb) : _clauses.Subject(verb) is var s and >= 0 ? _actors.In(s, "subject") : BeforeVerb(verb),
        "obj" => Undergoers(verb) is { IsEmpty: false } found ? found : AfterVerb(verb),
        "iobj" => _tree.Child(verb, "iobj") is var i and >= 0 ? _actors.In(i, "indirect object") : RightAfter(verb),
        "comp" => Complement(verb),
        "teller" => _nouns.Find(verb, slot, asSource) ?? [],
        _ => Prepositional(verb, slot, asSource),
    };

    // "X said that Y must go": the auxiliary has who says so, and the slots of its verb.
    private ImmutableArray<Role> OfAuxiliary(int auxiliary, string slot, bool asSource) => slot == "teller"
        ? [.. (_nouns.Find(auxiliary, slot, asSource) ?? []).Select(r => r with { Quality = r.Quality * Adjoining })]
        : OfVerb(_tree.Head(auxiliary), slot, asSource);

    // Whom a clause is about: its subject, or the first it names.
    private ImmutableArray<Role> Complement(int verb)
    {
        int clause = _clauses.Content(verb);
        if (clause < 0)
        {
            // "urged … to", which the parse may take for a clause of its own.
            clause = _tree.Child(verb, "advcl") is var purpose and >= 0 && _clauses.HasTo(purpose) ? purpose : -1;
        }

        if (clause < 0)
        {
            return [];
        }

        int subject = _tree.Child(clause, "nsubj");
        if (subject >= 0 && _actors.In(subject, "clause>subject") is { IsEmpty: false } about)
        {
            return about;
        }

        Mention? first = _context.Mentions.FirstOrDefault(m => (m.First > verb || clause < verb) && !m.IsPlace && _tree.IsWithin(m.Head, clause));
        return first is null || first.Actors.All(_context.IsBystander) ? [] : [new Role(first, Ordered, "clause")];
    }

    // The parse gives no subject: the nearest actor before the verb that nothing else claims.
    private ImmutableArray<Role> BeforeVerb(int verb)
    {
        for (int i = verb - 1; i >= Math.Max(0, verb - Reach); i--)
        {
            if (_tree[i].Xpos is "VBD" or "VBZ" or "VBP" or "MD" && _tree.Relation(i) is not ("aux" or "cop") && _tree.Head(i) != verb)
            {
                return [];
            }

            if (_context.MentionAt(i) is { IsPlace: false } mention && mention.Kind != MentionKind.Modifier && _tree.Preposition(mention.Head).Length == 0 && _tree.FullRelation(mention.Head) != "nmod:poss")
            {
                return mention.Actors.All(_context.IsBystander) ? [] : [.. _context.ListOf(mention).Select(m => new Role(m, Guessed * m.Confidence, "before the verb"))];
            }
        }

        return [];
    }

    // The parse gives no object: an actor right after the verb.
    private ImmutableArray<Role> AfterVerb(int verb)
    {
        return _tree.IsPassive(verb) || _tree.Child(verb, "obj") >= 0 ? [] : RightAfter(verb);
    }

    private ImmutableArray<Role> RightAfter(int verb)
    {
        for (int i = verb + 1; i < Math.Min(_tree.Count, verb + 4); i++)
        {
            if (_context.MentionAt(i) is { } mention)
            {
                return (mention.Kind == MentionKind.Modifier && (mention.IsAdjectival || i > verb + 1)) || _tree.Relation(mention.Head) == "nsubj" || mention.Actors.All(_context.IsBystander)
                    ? []
                    : [.. _context.ListOf(mention).Select(m => new Role(m, Guessed * m.Confidence, "after the verb"))];
            }

            if (_tree[i].Upos is not ("DET" or "ADJ" or "NUM"))
            {
                return [];
            }
        }

        return [];
    }

    private ImmutableArray<Role> AfterWord(int word, string preposition, bool asSource)
    {
        int reach = preposition is "of" ? 3 : Reach;
        for (int i = word + 1; i < Math.Min(_tree.Count, word + reach); i++)
        {
            if (_tree[i].Xpos is "VBD" or "VBZ" or "VBP" or "MD" || _tree[i].Text is ";" or ":" || (_tree[i].Text == "," && preposition is not ("with" or "against")))
            {
                return [];
            }

            if (_tree.Lower(i) == preposition && _tree[i].Upos is "ADP" or "SCONJ" or "PART")
            {
                int head = _tree.Head(i);
                Mention? next = _context.Mentions.FirstOrDefault(m => m.First > i && m.First - i <= 2);
                return head > i ? _actors.In(head, preposition + " nearby", Ordered, places: !asSource) : next is null ? [] : _actors.In(next.Head, preposition + " nearby", Guessed);
            }
        }

        return [];
    }
}
