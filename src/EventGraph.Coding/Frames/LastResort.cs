using System.Collections.Frozen;
using System.Collections.Immutable;
using EventGraph.Coding.Lexicon;
using EventGraph.Coding.Mentions;
using EventGraph.Plover;

namespace EventGraph.Coding.Frames;

/// <summary>
/// Where no slot of a word names an actor: the subject of a verb above it does what an infinitive says, and what is done is
/// done to the first actor that the phrase after it names.
/// </summary>
internal sealed class LastResort(SentenceContext context, Clauses clauses, SlotFinder slots)
{
    private const double Above = 0.7;
    private const double Below = 0.6;
    private const double Far = 0.5;
    private const int MaxSteps = 3;
    private const int FarSteps = 7;
    private const int Reach = 25;

    /// <summary>How far after its word the object of an entry may stand.</summary>
    private const int Near = 4;

    private static readonly FrozenSet<string> Links = FrozenSet.Create(
        StringComparer.Ordinal, "", "to", "on", "upon", "in", "into", "at", "against", "of", "for", "with", "near", "toward", "towards", "inside", "across", "between");

    private static readonly FrozenSet<string> PlacePrepositions = FrozenSet.Create(StringComparer.Ordinal, "in", "at", "on", "into", "near", "along", "across", "against", "outside", "over");

    // What these open tells when, why, or who says so.
    private static readonly FrozenSet<string> NotTarget = FrozenSet.Create(
        StringComparer.Ordinal, "by", "after", "before", "since", "during", "until", "amid", "despite", "according", "as", "like", "without", "than", "because", "from", "under", "over");

    private readonly SentenceTree _tree = context.Tree;

    /// <summary>Who may do what a word says, those given aside; empty where nobody does.</summary>
    public ImmutableArray<Role> Source(int word, ImmutableArray<Role> except)
    {
        // "ordered the ministers jailed": who orders it.
        if (_tree[word].Xpos == "VBN" && _tree.Relation(word) is "xcomp" or "ccomp" or "acl" && _tree.Ancestors(word).Take(MaxSteps).FirstOrDefault(_tree.IsVerb, -1) is var order and >= 0 && _tree.Lemma(order) == "order")
        {
            return [.. Others(slots.Doers(order), except).Select(d => d with { Quality = d.Quality * Above, Path = "ordered>" + d.Path })];
        }

        if (!_tree.IsVerb(word) || _tree.IsPassive(word) || _tree[word].Xpos is not ("VB" or "VBG") || (clauses.Subject(word) >= 0 && !clauses.HasTo(word) && _tree[word].Xpos != "VBG"))
        {
            return [];
        }

        int below = word;
        int steps = 0;
        foreach (int above in _tree.Ancestors(word))
        {
            if (steps++ >= MaxSteps || _tree.Relation(below) is "ccomp" or "parataxis" || _tree.FullRelation(below) == "acl:relcl" || (_tree.Relation(below) == "nsubj" && !_tree.IsPassive(above)))
            {
                return [];
            }

            if (_tree.IsVerb(above) && Others(slots.Doers(above), except) is { IsEmpty: false } doers)
            {
                return [.. doers.Select(d => d with { Quality = d.Quality * Above, Path = $"{_tree.Lower(above)}>{d.Path}" })];
            }

            below = above;
        }

        return [];
    }

    /// <summary>To whom something may be done, those who do it aside: the first that the words after it name; empty where they name nobody.</summary>
    /// <param name="frame">What is done, with who does it.</param>
    /// <param name="places">Whether a place may stand for who is there.</param>
    /// <param name="means">What it is done with ("sends troops"), which is nobody's target; −1 for nothing.</param>
    public ImmutableArray<Role> Target(Frame frame, int means, bool places)
    {
        foreach (Mention mention in context.Mentions)
        {
            if (IsCandidate(mention, frame, means) && !IsVictim(mention.Head, frame) && !mention.IsAdjectival && (places || !IsWhere(mention)) && Leads(mention.Head, frame.Trigger, isAsked: frame.Reading.Type == EventType.Request))
            {
                return Listed(mention, frame, Below);
            }
        }

        // Further off, what the clause names after the word: "gave 10 million to promote trade in Kenya".
        foreach (Mention mention in context.Mentions)
        {
            if (frame.IsVerbal && IsCandidate(mention, frame, means) && !IsVictim(mention.Head, frame) && (places || !IsWhere(mention)) && !(mention.IsPlace && frame.Reciprocal) && IsInClause(mention.Head, frame.Trigger))
            {
                return Listed(mention, frame, Far);
            }
        }

        return AtHome(frame);
    }

    /// <summary>Whether a verb's object is a place of the state itself: who closes a border crossing of his own does nothing to his people.</summary>
    public bool IsOnOwnGate(Frame frame) => frame.IsVerbal && clauses.Object(frame.Trigger) is var thing and >= 0 && context.AtHome(thing) is { IsOfState: true };

    // "alleged in Bogota", "warned in New York": where it is said, and nobody to whom.
    private bool IsWhere(Mention mention) => mention.IsPlace || (mention.Kind == MentionKind.Name && _tree.Preposition(mention.Head) is "in" or "at" or "near" or "outside");

    // "shelled a village", "rejected the election results": the country that the passage is about.
    private ImmutableArray<Role> AtHome(Frame frame)
    {
        int thing = _tree.IsVerb(frame.Trigger) ? clauses.Object(frame.Trigger) : -1;
        ImmutableArray<Role> found = OfPlace(thing, frame);
        foreach (int child in found.IsEmpty ? _tree.Children(frame.Trigger).AddRange(thing >= 0 ? _tree.Children(thing) : []) : [])
        {
            if (found.IsEmpty && child > frame.Trigger && _tree.Relation(child) is "obl" or "nmod" && PlacePrepositions.Contains(_tree.Preposition(child)))
            {
                found = OfPlace(child, frame);
            }
        }

        return found;
    }

    private ImmutableArray<Role> OfPlace(int noun, Frame frame) =>
        noun >= 0 && context.MentionAt(noun) is null && context.AtHome(noun) is { } place && IsOther(place, frame) && !(IsNamed(noun) && frame.Sources.Any(s => s.Mention.Actors.Any(place.Actors.Contains))) ? [new Role(place, Below * place.Confidence, "at home")] : [];

    // "the island of Quemoy": whose it is, the text need not say.
    private bool IsNamed(int noun) => _tree.Children(noun).Any(c => _tree[c].Upos == "PROPN");

    private bool IsCandidate(Mention mention, Frame frame, int means) => mention.First > frame.Trigger && mention.First - frame.Trigger <= Reach && mention.Kind != MentionKind.Pronoun
        && !IsMeans(mention, means) && !IsNamedMeans(mention, frame) && IsOther(mention, frame) && !IsOwn(mention, frame.Sources);

    private ImmutableArray<Role> Listed(Mention mention, Frame frame, double quality) =>
        [.. context.ListOf(mention).Where(m => IsOther(m, frame)).Select(m => new Role(m, quality * m.Confidence, "after " + _tree.Lower(frame.Trigger)))];

    private bool IsInClause(int head, int word)
    {
        int token = head;
        for (int steps = 0; steps <= FarSteps && token >= 0; steps++)
        {
            if (token == word)
            {
                return true;
            }

            if (_tree.Relation(token) is "ccomp" or "parataxis" or "conj" or "nsubj" || _tree.FullRelation(token) == "acl:relcl" || (_tree.Relation(token) == "advcl" && !clauses.HasTo(token)) || NotTarget.Contains(_tree.Preposition(token)))
            {
                return false;
            }

            token = _tree.Head(token);
        }

        return false;
    }

    // "marched to demand the release of prisoners": who suffers what they speak of is not whom they march against.
    private bool IsVictim(int head, Frame frame)
    {
        for (int token = head; token >= 0 && token != frame.Trigger && frame.Reading.Type is EventType.Protest or EventType.Request or EventType.Accuse; token = _tree.Head(token))
        {
            int noun = _tree.Head(token);
            if (noun >= 0 && _tree.IsNoun(noun) && Deeds.Default.NamesVictim(_tree.Lemma(noun), _tree.FullRelation(token) == "nmod:poss" ? "poss" : _tree.Preposition(token)))
            {
                return true;
            }
        }

        return false;
    }

    // "sends troops", "sends a team of experts".
    private bool IsMeans(Mention mention, int means) => means >= 0 && (mention.Covers(means) || (_tree.IsWithin(mention.Head, means) && _tree.Preposition(mention.Head) is "" or "of"));

    // "sent the army to reopen the road", where the parse takes the army for who reopens it.
    private bool IsNamedMeans(Mention mention, Frame frame)
    {
        foreach (Condition condition in mention.Head - frame.Trigger <= Near ? frame.Entry.Conditions : [])
        {
            if (condition is { Kind: ConditionKind.Object, Words: { } things } && things.Contains(_tree.Lemma(mention.Head)))
            {
                return true;
            }
        }

        return false;
    }

    // Along phrases only: what another clause names, or a time or a reason, is not what is acted on.
    private bool Leads(int head, int word, bool isAsked)
    {
        int token = head;
        for (int steps = 0; steps <= MaxSteps; steps++)
        {
            if (token == word)
            {
                return true;
            }

            if (token < 0 || _tree.Relation(token) is not ("obj" or "obl" or "iobj" or "nmod" or "compound" or "amod" or "xcomp" or "acl" or "appos" or "flat") || _tree.FullRelation(token) == "acl:relcl" || !Links.Contains(_tree.Preposition(token)) || (isAsked && token != word && _tree.Preposition(token) == "for"))
            {
                return false;
            }

            token = _tree.Head(token);
        }

        return false;
    }

    // "ordered his troops": whoever does it owns them.
    private bool IsOwn(Mention mention, ImmutableArray<Role> sources) =>
        context.MentionAt(mention.First - 1) is { Kind: MentionKind.Pronoun } owner && sources.Any(s => s.Mention.Actors.Any(owner.Actors.Contains));

    // A place of the country that acts is its people.
    private bool IsOther(Mention mention, Frame frame) => !mention.Actors.IsEmpty && !mention.Actors.All(context.IsBystander)
        && (!mention.Actors.Any(a => frame.Sources.Any(s => s.Mention.Actors.Contains(a))) || (mention.IsPlace && !IsOnOwnGate(frame) && frame.Sources.Any(s => OneCountry.Apart(frame.Reading.Type, s.Mention, mention) is not null)));

    private static ImmutableArray<Role> Others(ImmutableArray<Role> roles, ImmutableArray<Role> except) =>
        [.. roles.Where(r => !r.Mention.Actors.Any(a => except.Any(e => e.Mention.Actors.Contains(a))))];
}
