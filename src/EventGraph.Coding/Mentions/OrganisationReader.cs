using EventGraph.Actors;
using EventGraph.Coding.Frames;

namespace EventGraph.Coding.Mentions;

/// <summary>
/// Organisations that the gazetteer does not know, by the word that says what they are ("Workers' Party", "Bank of Nova Scotia") or by
/// their letters (ACLU). What is an organ of a country is agents of that country: "the Istanbul Court of Appeals".
/// </summary>
internal sealed class OrganisationReader(NameWords words, TitleReader titles)
{
    private const double ByLetters = 0.85;
    private const int LongestAcronym = 7;

    /// <summary>The organisation that a name is, or null.</summary>
    public Mention? Read(SentenceTree tree, NameRun run, MentionMap known, DateOnly day, Cast cast)
    {
        int head = Head(tree, run);
        if (head < 0)
        {
            return IsAcronym(tree, run) ? Acronym(tree, run, known, day, cast) : null;
        }

        (int first, string? country) = Owner(tree, run, known, day, cast);
        if (Organ(tree, run, head) is { } organ)
        {
            return Organ(tree, run, first, country, organ);
        }

        if (run.First == run.Last)
        {
            return null;
        }

        string name = NameOf(tree, first < run.First && known.At(first) is { } owner && (owner.IsAdjectival || (owner.Kind == MentionKind.Name && owner.Last == run.First - 1)) ? first : run.First, run.Last);
        if (cast.IntroduceOrganisation(name, country) is not { } id)
        {
            return null;
        }

        Abbreviate(tree, run, id, cast);
        return Made(tree, first, run.Last, id, "an organisation by its name");
    }

    /// <summary>Lets the letters in brackets behind a name mean its actor: "Movement for Democratic Change (MDC)".</summary>
    public static void Abbreviate(SentenceTree tree, NameRun run, ActorId id, Cast cast)
    {
        int open = run.Last + 1;
        if (open + 2 < tree.Count && tree[open].Text is "(" && tree[open + 2].Text is ")" && tree[open + 1].Text.Count(char.IsUpper) >= 2)
        {
            cast.Call(tree[open + 1].Text, id);
        }
    }

    // The word that says what it is: the last, or the one before "of" or "for".
    private int Head(SentenceTree tree, NameRun run)
    {
        if (run.Link > run.First && words.IsOrganisation(tree.Lower(run.Link - 1)))
        {
            return run.Link - 1;
        }

        return words.IsOrganisation(tree.Lower(run.Last)) || (tree[run.Last].Text.Contains('.') && words.IsOrganisation(tree.Lower(run.Last).TrimEnd('.'))) ? run.Last : -1;
    }

    private static bool IsAcronym(SentenceTree tree, NameRun run) => run.First == run.Last && tree[run.First].Text.Length is > 2 and <= LongestAcronym
        && tree[run.First].Text.All(c => char.IsUpper(c) || c is '/' or '-' or '&' || char.IsDigit(c)) && tree[run.First].Text.Count(char.IsUpper) > 2;

    private Mention? Acronym(SentenceTree tree, NameRun run, MentionMap known, DateOnly day, Cast cast)
    {
        (int first, string? country) = Owner(tree, run, known, day, cast);
        return words.IsThing(tree.Lower(run.First)) || cast.IntroduceOrganisation(tree[run.First].Text, country) is not { } id
            ? null
            : Made(tree, first, run.Last, id, "an organisation by its letters") with { Confidence = ByLetters };
    }

    // "Turkish", "Turkey's" or "Istanbul" before the name, or a country within it.
    private static (int First, string? Country) Owner(SentenceTree tree, NameRun run, MentionMap known, DateOnly day, Cast cast)
    {
        int before = run.First - 1;
        bool possessive = before > 0 && tree[before].Text is "'s" or "’s" or "'" or "’";
        Mention? owner = known.At(possessive ? before - 1 : before);
        if (owner is { Kind: not MentionKind.Pronoun } && owner.Actors.Select(a => cast.CountryOf(a, day)).FirstOrDefault(c => c is not null) is { } country && (possessive || owner.Kind is MentionKind.Modifier or MentionKind.Name))
        {
            return (owner.First, country);
        }

        for (int i = run.First; i <= run.Last; i++)
        {
            if (known.At(i)?.Actors.Select(a => cast.CountryOf(a, day)).FirstOrDefault(c => c is not null) is { } inner)
            {
                return (run.First, inner);
            }
        }

        return (run.First, null);
    }

    // Agents of a country: the phrase is one of groups.txt, or all its words are those that states use. Courts and police always.
    private GroupNoun? Organ(SentenceTree tree, NameRun run, int head)
    {
        if (words.Organ(tree.Lower(head)) is not { } organ)
        {
            return null;
        }

        if (titles.StartingAt(tree, run.First, run.Last + 1) is { Group: { } noun } whole && whole.Last == run.Last)
        {
            return noun;
        }

        bool own = Enumerable.Range(run.First, run.Last - run.First + 1).Any(i => words.IsOwnArmy(tree.Lower(i)));
        bool ofState = organ.Name is "courts" or "police" or GroupNouns.Government || Enumerable.Range(run.First, head - run.First).All(i => words.IsOfState(tree.Lower(i)));
        return ofState && !own ? organ : null;
    }

    private static Mention Organ(SentenceTree tree, NameRun run, int first, string? country, GroupNoun organ)
    {
        return Made(tree, first, run.Last, country is null ? ActorId.Group(null, organ.Name) : ActorId.Country(country), organ.Label + (country is null ? "" : " of " + country)) with
        {
            Agents = country is null ? organ : null,
            Organ = organ.Name == GroupNouns.Government ? null : organ,
        };
    }

    private static Mention Made(SentenceTree tree, int first, int last, ActorId id, string reason)
    {
        int head = Heads.Of(tree, first, last);
        bool modifies = tree.Head(head) > last && tree.Relation(head) is "amod" or "compound" && tree[tree.Head(head)].Upos == "NOUN";
        return new Mention(first, last, head, modifies ? MentionKind.Modifier : MentionKind.Introduced, [id], reason);
    }

    private static string NameOf(SentenceTree tree, int first, int last) => tree.Written(first, last);
}
