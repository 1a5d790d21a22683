using System.Collections.Frozen;
using System.Collections.Immutable;
using EventGraph.Coding.Mentions;

namespace EventGraph.Coding.Frames;

/// <summary>
/// Where no slot of a word names an actor: the subject of a verb above it does what an infinitive says, and what is done is
/// done to the first actor that the phrase after it names.
/// </summary>
internal sealed class LastResort(SentenceContext context, Clauses clauses, SlotFinder slots)
{
    private const double Above = 0.7;
    private const double Below = 0.6;
    private const int MaxSteps = 3;
    private const int Reach = 25;

    private static readonly FrozenSet<string> Links = FrozenSet.Create(
        StringComparer.Ordinal, "", "to", "on", "upon", "in", "into", "at", "against", "of", "for", "with", "near", "toward", "towards", "inside", "across", "between");

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

    /// <summary>To whom a word may be done, those given aside: the first that the words after it name; empty where they name nobody.</summary>
    /// <param name="word">The word.</param>
    /// <param name="except">Who does it.</param>
    /// <param name="places">Whether a place may stand for who is there.</param>
    /// <param name="means">What it is done with ("sends troops"), which is nobody's target; −1 for nothing.</param>
    public ImmutableArray<Role> Target(int word, ImmutableArray<Role> except, int means, bool places)
    {
        foreach (Mention mention in context.Mentions)
        {
            if (mention.First > word && mention.First - word <= Reach && !IsMeans(mention, means) && !mention.IsAdjectival && (places || !mention.IsPlace) && mention.Kind != MentionKind.Pronoun
                && IsOther(mention, except) && Leads(mention.Head, word) && !IsOwn(mention, except))
            {
                return [.. context.ListOf(mention).Where(m => IsOther(m, except)).Select(m => new Role(m, Below * m.Confidence, "after " + _tree.Lower(word)))];
            }
        }

        return [];
    }

    // "sends troops", "sends a team of experts".
    private bool IsMeans(Mention mention, int means) => means >= 0 && (mention.Covers(means) || (_tree.IsWithin(mention.Head, means) && _tree.Preposition(mention.Head) is "" or "of"));

    // Along phrases only: what another clause names, or a time or a reason, is not what is acted on.
    private bool Leads(int head, int word)
    {
        int token = head;
        for (int steps = 0; steps <= MaxSteps; steps++)
        {
            if (token == word)
            {
                return true;
            }

            if (token < 0 || _tree.Relation(token) is not ("obj" or "obl" or "iobj" or "nmod" or "compound" or "amod" or "xcomp" or "acl" or "appos" or "flat") || _tree.FullRelation(token) == "acl:relcl" || !Links.Contains(_tree.Preposition(token)))
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

    private bool IsOther(Mention mention, ImmutableArray<Role> except) => !mention.Actors.IsEmpty && !mention.Actors.All(context.IsBystander)
        && !mention.Actors.Any(a => except.Any(e => e.Mention.Actors.Contains(a)));

    private static ImmutableArray<Role> Others(ImmutableArray<Role> roles, ImmutableArray<Role> except) =>
        [.. roles.Where(r => !r.Mention.Actors.Any(a => except.Any(e => e.Mention.Actors.Contains(a))))];
}
