using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Coding.Mentions;

namespace EventGraph.Coding.Frames;

/// <summary>
/// Whom a noun phrase stands for: the actor it names, those coordinated with it, or the actor that owns or qualifies it
/// ("Moscow's attitude", "a request from the prime minister", "Iranian tankers").
/// </summary>
internal sealed class ActorSearch(SentenceContext context)
{
    private const int MaxDepth = 3;
    private const double Nested = 0.85;
    private const double Located = 0.6;

    // Of all the ways to qualify a noun, those by which an actor answers for it, the closest first.
    private static readonly ImmutableArray<string> Answering = ["by", "from", "of", "for", "against", "on", "to", "with", "between"];

    /// <summary>The actors of the phrase that a token heads; empty where it stands for none.</summary>
    /// <param name="head">The token.</param>
    /// <param name="path">How it was reached.</param>
    /// <param name="quality">How sure that way is.</param>
    /// <param name="places">Whether a place qualifies: "a base in Syria".</param>
    public ImmutableArray<Role> In(int head, string path, double quality = 1, bool places = false) => In(head, path, quality, places, 0);

    private ImmutableArray<Role> In(int head, string path, double quality, bool places, int depth)
    {
        if (head < 0 || depth > MaxDepth)
        {
            return [];
        }

        if (context.MentionAt(head) is { } mention)
        {
            return Listed(Named(mention) ?? mention, path, quality);
        }

        if (Apposed(head, path, quality, places, depth) is { IsEmpty: false } apposed)
        {
            return apposed;
        }

        ImmutableArray<Role> roles = Qualifying(head, path, quality, places, depth);
        if (context.Unnamed(head, roles.IsEmpty ? null : roles[0].Mention.Actors[0]) is { } people)
        {
            roles = [new Role(people, quality * people.Confidence, path)];
        }

        foreach (int child in context.Tree.Children(head))
        {
            if (context.Tree.Relation(child) == "conj" && context.Tree.IsNoun(child))
            {
                roles = Joined(roles, In(child, path + ">conj", quality, places, depth + 1));
            }
        }

        return roles;
    }

    private static ImmutableArray<Role> Joined(ImmutableArray<Role> roles, ImmutableArray<Role> others) =>
        roles.AddRange(others.Where(r => !roles.Any(o => o.Mention == r.Mention)));

    private ImmutableArray<Role> Listed(Mention mention, string path, double quality)
    {
        ImmutableArray<Role>.Builder roles = ImmutableArray.CreateBuilder<Role>();
        foreach (Mention member in context.ListOf(mention))
        {
            Add(roles, member, member == mention ? path : path + ">list", quality);
        }

        return roles.DrainToImmutable();
    }

    private void Add(ImmutableArray<Role>.Builder roles, Mention mention, string path, double quality)
    {
        if (!mention.Actors.IsEmpty && !mention.Actors.All(context.IsBystander))
        {
            roles.Add(new Role(mention, quality * mention.Confidence, path));
        }
    }

    // "its commander, X" is X, whoever owns the commander; "X, a teacher who was killed" is X.
    private ImmutableArray<Role> Apposed(int head, string path, double quality, bool places, int depth)
    {
        SentenceTree tree = context.Tree;
        foreach (int child in tree.Children(head))
        {
            if (tree.Relation(child) is "appos" or "flat" && In(child, path + ">appos", quality * Nested, places, depth + 1) is { IsEmpty: false } apposed)
            {
                return apposed;
            }
        }

        // "its ally Azerbaijan": whom the noun is set before.
        if (tree[head].Upos == "NOUN" && head + 1 < tree.Count && context.MentionAt(head + 1) is { Kind: MentionKind.Name or MentionKind.Introduced, IsAdjectival: false } next && next.First == head + 1
            && (tree.Head(next.Head) == head || tree.Head(head) == next.Head) && !next.Actors.IsEmpty && !next.Actors.All(context.IsBystander))
        {
            return [new Role(next, quality * Nested * next.Confidence, path + ">appos")];
        }

        return depth == 0 && Bearer(head) is { } name && !name.Actors.All(context.IsBystander)
            ? [new Role(name, quality * Nested * name.Confidence, path + ">appos")]
            : [];
    }

    private ImmutableArray<Role> Qualifying(int head, string path, double quality, bool places, int depth)
    {
        SentenceTree tree = context.Tree;
        foreach (int child in tree.Children(head))
        {
            if (tree.FullRelation(child) == "nmod:poss" && In(child, path + ">poss", quality * Nested, places: false, depth + 1) is { IsEmpty: false } owners)
            {
                return owners;
            }
        }

        foreach (int child in tree.Children(head))
        {
            if (child < head && tree.Relation(child) is "amod" or "compound" or "nmod" or "flat" && (context.MentionAt(child) ?? Inner(child)) is { } modifier && !modifier.Actors.IsEmpty)
            {
                ImmutableArray<Role>.Builder roles = ImmutableArray.CreateBuilder<Role>();
                Add(roles, modifier, path + ">adj", quality * Nested);
                return roles.DrainToImmutable();
            }
        }

        foreach (string preposition in Answering)
        {
            // "the summit between X and Y failed": they; but who is killed in clashes between them need be neither.
            if (preposition == "between" && places)
            {
                continue;
            }

            foreach (int child in tree.Children(head))
            {
                if (tree.Relation(child) == "nmod" && tree.Preposition(child) == preposition && !IsSetApart(child) && In(child, $"{path}>{preposition}", quality * Nested, places, depth + 1) is { IsEmpty: false } related)
                {
                    return related;
                }
            }
        }

        return Maker(head, path, quality, depth) is { IsEmpty: false } makers ? makers : places ? Places(head, path, quality, depth) : [];
    }

    // "deplored the shooting, with Russia toning down the text": what a comma parts from a noun does not qualify it.
    private bool IsSetApart(int noun)
    {
        int opening = context.Tree.Children(noun)[0];
        return opening > 0 && context.Tree.Relation(opening) == "case" && context.Tree[opening - 1].Text == ",";
    }

    // "its army commander, X": whom the words behind a description name.
    private Mention? Named(Mention description)
    {
        bool describes = description.Kind == MentionKind.Description || (description is { Kind: MentionKind.Office, Actors: [{ Kind: not ActorKind.Person }] }) || (description.Kind == MentionKind.Name && context.Tree[description.Head] is { Upos: "NOUN", Xpos: "NN" });
        for (int i = description.First; describes && i <= description.Last; i++)
        {
            foreach (int child in context.Tree.Children(i))
            {
                if (context.Tree.Relation(child) == "appos" && context.MentionAt(child) is { Kind: not MentionKind.Pronoun, Actors: [{ Kind: ActorKind.Person }] } name && name != description)
                {
                    return name;
                }
            }
        }

        return description.Kind == MentionKind.Description ? Bearer(description.Head) : null;
    }

    // "X, a teacher": whom the words before an apposition name.
    private Mention? Bearer(int noun) => context.Tree.Relation(noun) == "appos" && context.MentionAt(context.Tree.Head(noun)) is { Kind: not MentionKind.Modifier and not MentionKind.Pronoun, Actors: [{ Kind: not ActorKind.Country }] } name ? name : null;

    // "the U.S. charge d'affaires": what qualifies the first noun of a compound.
    private Mention? Inner(int noun)
    {
        foreach (int child in context.Tree.Relation(noun) == "compound" ? context.Tree.Children(noun) : [])
        {
            if (child < noun && context.Tree.Relation(child) is "amod" or "compound" && context.MentionAt(child) is { } mention)
            {
                return mention;
            }
        }

        return null;
    }

    // "threats made by the government", "a complaint filed by farmers": who answers for it.
    private ImmutableArray<Role> Maker(int head, string path, double quality, int depth)
    {
        foreach (int child in context.Tree.Children(head))
        {
            if (context.Tree.FullRelation(child) == "acl" && context.Tree[child].Xpos == "VBN")
            {
                int agent = context.Tree.Children(child).FirstOrDefault(c => context.Tree.Relation(c) == "obl" && context.Tree.Preposition(c) == "by", -1);
                return In(agent, path + ">made by", quality * Nested, places: false, depth + 1);
            }
        }

        return [];
    }

    private ImmutableArray<Role> Places(int head, string path, double quality, int depth)
    {
        foreach (int child in context.Tree.Children(head))
        {
            if (context.Tree.Relation(child) == "nmod" && context.Tree.Preposition(child) is "in" or "at" or "near" or "inside" && In(child, path + ">in", quality * Located, places: true, depth + 1) is { IsEmpty: false } located)
            {
                return located;
            }
        }

        return AfterPhrase(head, path, quality);
    }

    // "the air base in Uzbekistan", whatever the parse attached the place to.
    private ImmutableArray<Role> AfterPhrase(int head, string path, double quality) =>
        head + 2 < context.Tree.Count && context.Tree.Lower(head + 1) is "in" or "at" or "near" && context.Mentions.FirstOrDefault(m => m.First > head) is { IsPlace: true } place && place.First - head <= 3
            ? [new Role(place, quality * Located * place.Confidence, path + ">in")]
            : [];
}
