using System.Collections.Frozen;
using EventGraph.Actors;
using EventGraph.Coding.Frames;
using EventGraph.Coding.Mentions;

namespace EventGraph.Coding.Resolution;

/// <summary>
/// Resolves agents without a country: "police", "the rebels", "three gunmen", "the Supreme Court". They are of the country where the
/// sentence plays, else of the one that the article is mostly about, else of none.
/// </summary>
internal sealed class AgentResolver(TitleReader titles, NameWords words, Cast cast, Discourse discourse)
{
    private const double Guessed = 0.7;
    private const double OfNone = 0.75;
    private const int MaxModifiers = 4;
    private const string People = "civilians";

    // A kind that holds whoever the noun after it names: opposition lawmakers are opposition, rebel commanders rebels.
    private static readonly FrozenSet<string> Prevailing = FrozenSet.Create(StringComparer.Ordinal, "opposition", "rebels");

    // Kinds of agents who speak of their own country's affairs.
    private static readonly FrozenSet<string> AtHome = FrozenSet.Create(StringComparer.Ordinal, "opposition", "parliament", "courts", "parties", "protesters");

    /// <summary>Gives the country to agents that are named without one.</summary>
    public Mention Settle(SentenceTree tree, Mention mention, IReadOnlyList<Mention> named) => mention.Agents is { } noun
        ? mention with { Actors = [Of(noun, Country(tree, named), out double confidence)], Confidence = confidence, IsPlural = true }
        : mention;

    /// <summary>The agents that a phrase names which begins at a token, or null. Tokens from <paramref name="limit"/> on belong to another mention.</summary>
    public Mention? Resolve(SentenceTree tree, int token, int limit, IReadOnlyList<Mention> before, IReadOnlyList<Mention> named, DateOnly day)
    {
        if (titles.StartingAt(tree, token, limit) is not { Group: { } noun } title || (words.NeedsCountry(title.Phrase.ToLowerInvariant()) && !(noun.Name == People && IsCounted(tree, token))))
        {
            return null;
        }

        // Within a sentence a capital letter makes a name of a word, unless it is an organ's: "the Army", but "National Centre".
        if (tree.IsCapitalised(token) && !NameRunReader.Opens(tree, token) && title.First == title.Last && words.Organ(tree.Lower(token)) is null && !noun.ActsForGovernment && !Prevailing.Contains(noun.Name) && !(noun.Name == People && tree[token].Xpos is "NNPS" or "NNS"))
        {
            return null;
        }

        int last = title.Last;
        while (last + 1 < limit && titles.StartingAt(tree, last + 1, limit) is { Group: { } further } next && IsNounBy(tree, last + 1))
        {
            last = next.Last;
            noun = Prevailing.Contains(noun.Name) ? noun : further;
        }

        bool modifies = last + 1 < tree.Count && IsNounBy(tree, last + 1) && !IsPossessive(tree, last + 1);
        if (modifies && !words.ModifiesAsAgents(tree.Lower(last)))
        {
            return null;
        }

        Mention? other = Behind(tree, last, named);
        if (other is not null && (words.StandsForOther(tree.Lower(last)) || noun.Name == GroupNouns.Government))
        {
            return null;
        }

        int first = Opening(tree, title.First, before);
        int head = Heads.Of(tree, first, last);
        ActorId? country = (Owner(tree, first, before) ?? other) is { } owner ? CountryOf(owner, day) : IsOfElsewhere(tree, first, title.First) ? null : Companion(tree, noun, head, before, day) ?? Country(tree, named);
        ActorId actor = Of(noun, country, out double confidence);
        return new Mention(first, last, head, modifies ? MentionKind.Modifier : MentionKind.Description, [actor], $"{noun.Label} of {(country is null ? "no country that the text tells" : "the country in mind")}")
        {
            IsPlural = true,
            Confidence = confidence,
            Organ = noun.ActsForGovernment && noun.Name != GroupNouns.Government ? noun : null,
        };
    }

    // "18 people", "dozens of people": somebody, and not people in general.
    private static bool IsCounted(SentenceTree tree, int noun)
    {
        int before = noun - 1;
        while (before > 0 && tree[before].Upos == "ADJ")
        {
            before--;
        }

        return before >= 0 && (tree[before].Upos == "NUM" || (before > 0 && tree.Lower(before) == "of" && tree.Lower(before - 1) is "dozens" or "scores" or "hundreds" or "thousands" or "millions"));
    }

    private static bool IsPossessive(SentenceTree tree, int token) => tree[token].Text is "'s" or "’s" or "'" or "’";

    // Whether the noun at a token goes on with the phrase before it.
    private static bool IsNounBy(SentenceTree tree, int token) => tree[token].Upos == "NOUN" && tree[token - 1].Xpos is not ("NNS" or "NNPS");

    private static ActorId Of(GroupNoun noun, ActorId? country, out double confidence)
    {
        confidence = country is null ? OfNone : Guessed;
        return country is { } land
            ? noun.ActsForGovernment ? land : ActorId.Group(land.CountryCode, noun.Name)
            : ActorId.Group(null, noun.Name);
    }

    // "the family of former President X", "a spokesman for X": who is named behind it.
    private static Mention? Behind(SentenceTree tree, int last, IReadOnlyList<Mention> named)
    {
        if (last + 2 >= tree.Count || tree.Lower(last + 1) is not ("of" or "for" or "from"))
        {
            return null;
        }

        Mention? next = named.FirstOrDefault(m => m.First > last);
        return next is not null && Enumerable.Range(last + 2, next.First - last - 2).All(i => tree[i].Upos is "DET" or "ADJ" or "NOUN" or "PROPN" or "NUM") ? next : null;
    }

    // "its troops", "his supporters", "the Bush administration": the owner.
    private static Mention? Owner(SentenceTree tree, int first, IReadOnlyList<Mention> before) =>
        before.Count > 0 && before[^1] is var owner && ((owner.Last == first - 1 && (owner.Kind != MentionKind.Pronoun || tree.FullRelation(owner.Last) == "nmod:poss")) || (owner.Last == first - 2 && IsPossessive(tree, first - 1)))
            ? owner
            : null;

    private bool IsOfElsewhere(SentenceTree tree, int first, int end) => Enumerable.Range(first, end - first).Any(i => words.IsOfElsewhere(tree.Lower(i)));

    private ActorId? CountryOf(Mention owner, DateOnly day) => owner.Actors.Select(a => cast.CountryOf(a, day)).FirstOrDefault(c => c is not null) is { } code ? ActorId.Country(code) : null;

    // "Canberra was disappointed, and the opposition accused the government": of whoever acts before them in the sentence.
    private ActorId? Companion(SentenceTree tree, GroupNoun noun, int head, IReadOnlyList<Mention> before, DateOnly day)
    {
        Mention? subject = before.LastOrDefault(m => m.Kind != MentionKind.Modifier && tree.Relation(m.Head) == "nsubj");
        bool isSubject = tree.Relation(head) == "nsubj";
        return subject is not null && (isSubject ? noun.Name != "protesters" && AtHome.Contains(noun.Name) : noun.Name == GroupNouns.Government && subject.Actors is [{ Kind: ActorKind.Group } group] && AtHome.Any(kind => group.Value.EndsWith(kind, StringComparison.Ordinal))) ? CountryOf(subject, day) : null;
    }

    // Where the sentence plays, said before or after the word; else what the article is about.
    private ActorId? Country(SentenceTree tree, IReadOnlyList<Mention> named) => discourse.Here()
        ?? named.FirstOrDefault(m => m.IsPlace && m.Actors is [{ Kind: ActorKind.Country }] && tree.Preposition(m.Head) is "in" or "at" or "near" or "across" or "inside")?.Actors[0]
        ?? discourse.Setting()
        ?? cast.About();

    // "two masked gunmen", "textile workers": words that qualify the noun belong to it.
    private static int Opening(SentenceTree tree, int first, IReadOnlyList<Mention> before)
    {
        int free = before.Count == 0 ? 0 : before[^1].Last + 1;
        int opening = first;
        while (opening > free && first - opening < MaxModifiers && (tree[opening - 1].Upos is "ADJ" or "NUM" || (tree[opening - 1].Upos == "NOUN" && tree.Relation(opening - 1) == "compound")))
        {
            opening--;
        }

        return opening;
    }
}
