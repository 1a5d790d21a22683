using System.Collections.Frozen;
using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Coding.Frames;
using EventGraph.Coding.Lexicon;

namespace EventGraph.Coding.Mentions;

/// <summary>Makes mentions of names and what stands beside them: offices, agents, people's names.</summary>
internal sealed class Composer(Gazetteer gazetteer, WordClasses classes, TitleReader titles)
{
    private const int MaxModifiers = 4;

    private static readonly FrozenSet<string> PlacePrepositions = FrozenSet.Create(
        StringComparer.Ordinal, "in", "at", "near", "across", "inside", "outside", "within", "throughout", "around", "into", "through", "via", "beyond", "along", "off");

    private readonly FrozenSet<string> _notTheHolder = classes["@not-the-holder"];
    private readonly FrozenSet<string> _members = classes["@members"];
    private readonly FrozenSet<string> _past = classes["@time"];

    /// <summary>The mention that coordinated names (mostly one) make, or null where they name nobody.</summary>
    public Mention? Compose(SentenceTree tree, ImmutableArray<NameMatch> group, ImmutableArray<NameMatch> all, DateOnly day, Cast cast, int free)
    {
        NameMatch match = group[^1];
        if (match.Actor.Id.Kind == ActorKind.Person)
        {
            return Person(tree, match, free);
        }

        int next = match.Last + 1;
        if (next < tree.Count && IsPossessive(tree, next))
        {
            next++;
        }

        if (match.Kind == AliasKind.Adjective && next < tree.Count && _past.Contains(tree.Lemma(next)))
        {
            return null;
        }

        return match.Actor.Id.Kind == ActorKind.Bloc && next < tree.Count && IsOneMember(tree, match.First, next) && IsDefinite(tree, match.First) ? null : Rightwards(tree, group, all, next, day, cast) ?? (group.Length == 1 ? Leftwards(tree, match, day, free) : null) ?? Plain(tree, group[0]);
    }

    // "the small Balkan country", "the two Maghreb powers": some of the members, whom the text has named.
    private bool IsOneMember(SentenceTree tree, int first, int noun) => _members.Contains(tree.Lemma(noun)) && (tree[noun].Xpos is "NN" || (first > 0 && tree.Lower(first - 1) is "two" or "both"));

    private static bool IsDefinite(SentenceTree tree, int first)
    {
        int i = first - 1;
        while (i > 0 && tree[i].Upos is "ADJ" or "NUM")
        {
            i--;
        }

        return i >= 0 && tree.Lower(i) is "the" or "both";
    }

    private static bool IsPossessive(SentenceTree tree, int token) => tree[token].Text is "'s" or "’s" or "'" or "’";

    // The president of Tatarstan is not the president of Russia.
    private static bool IsRegional(NameMatch match) => match.Kind is AliasKind.Place or AliasKind.PlaceAdjective;

    private static bool IsModifier(SentenceTree tree, int token) => tree[token].Upos is "ADJ" or "NOUN" or "PROPN" or "NUM" || tree[token].Text == "-"
        || tree[token].Xpos is "VBG" or "VBN" && tree.Relation(token) is "amod" or "compound";

    private Mention Person(SentenceTree tree, NameMatch match, int free)
    {
        int first = match.First;
        if (first - 1 >= free && titles.EndingAt(tree, first - 1) is { IsOffice: true } title && title.First >= free)
        {
            first = title.First;
        }

        return new Mention(first, match.Last, Heads.Of(tree, first, match.Last), MentionKind.Name, [match.Actor.Id], $"name of {match.Actor.Name}");
    }

    // "Russian President Vladimir Putin", "Kazakhstan's leadership", "Central Asian states".
    private Mention? Rightwards(SentenceTree tree, ImmutableArray<NameMatch> group, ImmutableArray<NameMatch> all, int next, DateOnly day, Cast cast)
    {
        bool direct = true;
        for (int i = next; i < Math.Min(tree.Count, next + MaxModifiers); i++)
        {
            TitleMatch? title = titles.StartingAt(tree, i, tree.Count);
            if (title is { IsOffice: true } && direct && !IsRegional(group[^1]) && Office(tree, group, title, all, day, cast) is { } office)
            {
                return office;
            }

            if (title is { Group: { } noun })
            {
                return Agents(tree, group, title, noun);
            }

            if (_members.Contains(tree.Lemma(i)) && group is [{ Actor.Id.Kind: ActorKind.Bloc or ActorKind.Organisation }])
            {
                return Spanning(tree, group[0].First, i, MentionKind.Name, [group[0].Actor.Id], $"members of {group[0].Actor.Name}");
            }

            if (!IsModifier(tree, i))
            {
                break;
            }

            direct &= tree[i].Upos == "ADJ" && !_notTheHolder.Contains(tree.Lower(i));
        }

        return null;
    }

    private Mention? Office(SentenceTree tree, ImmutableArray<NameMatch> group, TitleMatch title, ImmutableArray<NameMatch> all, DateOnly day, Cast cast)
    {
        int first = group[0].First;
        NameMatch? person = all.FirstOrDefault(m => m.Actor.Id.Kind == ActorKind.Person && m.First > title.Last && IsName(tree, title.Last + 1, m.First));
        if (person is not null)
        {
            return Spanning(tree, first, person.Last, MentionKind.Name, [person.Actor.Id], $"name of {person.Actor.Name}");
        }

        int last = title.Last;
        while (last + 1 < tree.Count && (IsNameBy(tree, last + 1) || (last == title.Last + 1 && IsSurnameBy(tree, last + 1))) && !all.Any(m => m.First == last + 1))
        {
            last++;
        }

        while (last > title.Last && last + 2 < tree.Count && tree[last + 1].Text == "-" && tree[last + 1].Start == tree[last].End && tree.IsCapitalised(last + 2))
        {
            last = last + 3 < tree.Count && IsNameBy(tree, last + 3) && !all.Any(m => m.First == last + 3) ? last + 3 : last + 2;
        }

        ActorId body = group[^1].Actor.Id;
        if (last > title.Last && gazetteer.HolderNamed(title.Phrase, body, day) is { } spelled && Surnames.Same(spelled, tree[last].Text))
        {
            return Spanning(tree, first, last, MentionKind.Name, [spelled.Id], $"another spelling of {spelled.Name}, {title.Phrase} of {group[^1].Actor.Name}");
        }

        if (last > title.Last && cast.Introduce(tree.Written(title.Last + 1, last), body.CountryCode, isBystander: false) is { } introduced)
        {
            return Spanning(tree, first, last, MentionKind.Introduced, [introduced], $"a person introduced as {title.Phrase} of {group[^1].Actor.Name}");
        }

        if (first > 0 && _notTheHolder.Contains(tree.Lower(first - 1)))
        {
            return null;
        }

        bool several = group.Length == 1 && tree[title.Last].Xpos is "NNS" or "NNPS";
        ImmutableArray<ActorId> holders = [.. group.Select(m => several ? m.Actor.Id : gazetteer.HolderNamed(title.Phrase, m.Actor.Id, day)?.Id ?? m.Actor.Id)];
        return Spanning(tree, first, title.Last, MentionKind.Office, holders, $"{title.Phrase} of {string.Join(" and ", group.Select(m => m.Actor.Name))} on {day:yyyy-MM-dd}");
    }

    // A tagger may take a first name for something else: "Prime Minister Anders Holmgaard".
    private static bool IsNameBy(SentenceTree tree, int token) => tree.IsCapitalised(token)
        && (tree[token].Upos == "PROPN" || (tree[token].Upos is "NOUN" or "ADJ" or "VERB" && token + 1 < tree.Count && tree[token + 1].Upos == "PROPN" && tree.IsCapitalised(token + 1)));

    // "Prime Minister Menachem Begin": a second name that may be another word, and ends the name.
    private static bool IsSurnameBy(SentenceTree tree, int token) =>
        tree.IsCapitalised(token) && tree[token].Upos is "NOUN" or "ADJ" or "VERB" && token + 1 < tree.Count && !tree.IsCapitalised(token + 1);

    // Between an office and the name that the gazetteer knows may stand a first name or two that it does not.
    private static bool IsName(SentenceTree tree, int first, int end) =>
        end - first <= 2 && Enumerable.Range(first, end - first).All(i => tree[i].Upos == "PROPN" && tree.IsCapitalised(i));

    private Mention Agents(SentenceTree tree, ImmutableArray<NameMatch> group, TitleMatch title, GroupNoun noun)
    {
        int last = title.Last;
        while (titles.StartingAt(tree, last + 1, tree.Count) is { Group: { } further } next)
        {
            last = next.Last;
            noun = further;
        }

        ImmutableArray<ActorId> actors = [.. group.Select(m => AgentsOf(m.Actor, noun))];
        bool modifies = last + 1 < tree.Count && tree[last + 1].Upos == "NOUN" && tree.Head(last) == last + 1;
        return Spanning(tree, group[0].First, last, modifies ? MentionKind.Modifier : MentionKind.Name, actors, $"{noun.Label} of {string.Join(" and ", group.Select(m => m.Actor.Name))}") with { Organ = OrganOf(noun) };
    }

    // An organisation's fighters and officials are itself; its country's people are not.
    private static ActorId AgentsOf(Actor actor, GroupNoun noun) =>
        noun.ActsForGovernment || (actor.Id.Kind == ActorKind.Organisation && noun.Name is "rebels" or "parties" or "mercenaries" or "criminals" or "hackers") || actor.Id.Kind == ActorKind.Bloc || (actor.Country ?? actor.Id.CountryCode) is not { } country
            ? actor.Id
            : ActorId.Group(country, noun.Name);

    // "the leader of Tajikistan", "protesters in Minsk", "the countries of Central Asia".
    private Mention? Leftwards(SentenceTree tree, NameMatch match, DateOnly day, int free)
    {
        int preposition = match.First - 1;
        while (preposition > free && tree[preposition].Upos is "DET" or "ADJ")
        {
            preposition--;
        }

        if (preposition <= free - 1 || preposition < 1 || tree.Lower(preposition) is not ("of" or "from" or "in" or "for" or "to"))
        {
            return null;
        }

        int last = preposition - 1;
        string link = tree.Lower(preposition);
        TitleMatch? title = titles.EndingAt(tree, last);
        if (title is null || title.First < free)
        {
            return link is "of" or "in" && last >= free && match.Actor.Id.Kind == ActorKind.Bloc && _members.Contains(tree.Lemma(last)) && !IsSelected(tree, last)
                ? Spanning(tree, last, match.Last, MentionKind.Name, [match.Actor.Id], $"members of {match.Actor.Name}")
                : null;
        }

        if (title.IsOffice && !IsRegional(match) && link == "of" && (title.First == 0 || !_notTheHolder.Contains(tree.Lower(title.First - 1))))
        {
            bool several = tree[title.Last].Xpos is "NNS" or "NNPS";
            ActorId holder = several ? match.Actor.Id : gazetteer.HolderNamed(title.Phrase, match.Actor.Id, day)?.Id ?? match.Actor.Id;
            return Spanning(tree, title.First, match.Last, MentionKind.Office, [holder], $"{title.Phrase} of {match.Actor.Name} on {day:yyyy-MM-dd}");
        }

        // "Bank of Cyprus" is a name; "the release of its sailors from Iran" tells where they are and not whose.
        bool isName = title.Group is { ActsForGovernment: false } && link == "of" && tree.IsCapitalised(title.First) && (title.First > 0 || title.First == title.Last);
        bool isOwned = link != "of" && title.First > 0 && (tree[title.First - 1].Xpos == "PRP$" || IsPossessive(tree, title.First - 1));
        return title.Group is { } noun && link != "to" && !isName && !isOwned
            ? Spanning(tree, title.First, match.Last, MentionKind.Name, [AgentsOf(match.Actor, noun)], $"{noun.Label} of {match.Actor.Name}") with { Organ = OrganOf(noun) }
            : null;
    }

    private static GroupNoun? OrganOf(GroupNoun noun) => noun.ActsForGovernment && noun.Name != GroupNouns.Government ? noun : null;

    // "the largest countries in Central Asia", "one of the countries of Africa": some members, and not the bloc.
    private static bool IsSelected(SentenceTree tree, int noun)
    {
        int i = noun - 1;
        while (i >= 0 && tree[i].Upos is "ADJ" or "DET" or "NUM" or "ADV")
        {
            if (tree[i].Xpos == "JJS")
            {
                return true;
            }

            i--;
        }

        return i >= 1 && tree.Lower(i) == "of" && tree.Lower(i - 1) is "one" or "two" or "three" or "some" or "most" or "many";
    }

    private static Mention Plain(SentenceTree tree, NameMatch match)
    {
        int head = Heads.Of(tree, match.First, match.Last);
        if (match.Kind == AliasKind.Place && tree.FullRelation(head) == "nsubj")
        {
            // Capitals act for their governments, other cities do not, and are no unknown actor either.
            return new Mention(match.First, match.Last, head, MentionKind.Name, [], $"place of {match.Actor.Name}, which speaks for nobody");
        }

        bool modifies = match.Kind is AliasKind.Adjective or AliasKind.PlaceAdjective || (tree.Relation(head) is "amod" or "compound" && !tree.IsVerb(tree.Head(head)));
        return new Mention(match.First, match.Last, head, modifies ? MentionKind.Modifier : MentionKind.Name, [match.Actor.Id], $"{KindName(match.Kind)} of {match.Actor.Name}")
        {
            IsPlace = !modifies && match.Kind is AliasKind.Name or AliasKind.Acronym or AliasKind.Capital or AliasKind.Place
                && match.Actor.Id.Kind is ActorKind.Country or ActorKind.Bloc && PlacePrepositions.Contains(PrepositionBefore(tree, match.First)),
            IsAdjectival = match.Kind is AliasKind.Adjective or AliasKind.PlaceAdjective,
            IsPlural = match.Actor.Id.Kind == ActorKind.Bloc || match.Kind == AliasKind.Demonym || (match.Actor.Id.Kind == ActorKind.Organisation && (tree[match.Last].Xpos is "NNS" or "NNPS" || (tree[match.Last].Text[^1] == 's' && match.First > 0 && tree.Lower(match.First - 1) == "the" && match.First == match.Last))),
        };
    }

    private static string PrepositionBefore(SentenceTree tree, int first)
    {
        int i = first - 1;
        while (i >= 0 && tree[i].Upos is "DET" or "ADJ" or "NUM")
        {
            i--;
        }

        return i >= 0 ? tree.Lower(i) : "";
    }

    private static string KindName(AliasKind kind) => kind.ToString().ToLowerInvariant();

    private static Mention Spanning(SentenceTree tree, int first, int last, MentionKind kind, ImmutableArray<ActorId> actors, string reason) =>
        new(first, last, Heads.Of(tree, first, last), kind, actors, reason)
        {
            IsPlural = actors.Length > 1 || tree[last].Xpos is "NNS" or "NNPS" || actors.Any(a => a.Kind is ActorKind.Group or ActorKind.Bloc),
        };
}
