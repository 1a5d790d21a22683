using System.Collections.Frozen;
using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Coding.Frames;
using EventGraph.Coding.Lexicon;
using EventGraph.Coding.Mentions;

namespace EventGraph.Coding.Resolution;

/// <summary>Resolves descriptions that point back: "the country", "the president", "both sides", "the region".</summary>
internal sealed class DescriptionResolver(Gazetteer gazetteer, WordClasses classes, TitleReader titles, Cast cast, Discourse discourse)
{
    private const double Sure = 0.8;
    private const double Unsure = 0.6;

    /// <summary>How far before "neighbor" its owner may end: "its much smaller southern neighbor".</summary>
    private const int OwnerReach = 4;

    // Pairs of people who need no office.
    private static readonly FrozenSet<string> Men = FrozenSet.Create(StringComparer.Ordinal, "man", "men");

    private readonly FrozenSet<string> _countries = classes["@descriptive"];
    private readonly FrozenSet<string> _clubs = classes["@club"];
    private readonly FrozenSet<string> _unions = classes["@union-of-states"];
    private readonly FrozenSet<string> _areas = classes["@area"];
    private readonly FrozenSet<string> _members = classes["@members"];
    private readonly FrozenSet<string> _pairs = classes["@pair"];
    private readonly FrozenSet<string> _pairedPeople = classes["@paired-people"];
    private readonly FrozenSet<string> _countriesOnly = classes["@paired-countries"];
    private readonly FrozenSet<string> _noRegions = classes["@not-a-region"];
    private readonly FrozenSet<string> _notTheHolder = classes["@not-the-holder"];

    /// <summary>The mention that a token ends or opens, or null. Tokens from <paramref name="limit"/> on belong to another mention.</summary>
    public Mention? Resolve(SentenceTree tree, int token, int limit, IReadOnlyList<Mention> before, IReadOnlyList<Mention> named, DateOnly day)
    {
        if (!tree.IsNoun(token))
        {
            return IsEachOfTwo(tree, token) ? Two(token, token, people: false, "", day, ofOwn: true) : null;
        }

        string lemma = tree.Lemma(token);
        string determiner = Determiner(tree, token, out int first);
        return Half(tree, token)
            ?? Neighbours(tree, token, lemma, before, day)
            ?? Owned(tree, token, lemma, before, day)
            ?? Pair(tree, token, lemma, determiner, first, day)
            ?? (determiner is "the" or "this" or "that" && IsPlain(tree, first, token, before) ? Definite(tree, token, lemma, first, limit, before, named, day) : null);
    }

    /// <summary>The region that the passage is about: the last named that is none of these.</summary>
    public ImmutableArray<ActorId> Region(IReadOnlyCollection<ActorId> except) => discourse
        .Latest(a => a.Actors is [{ Kind: ActorKind.Bloc } bloc] && !except.Contains(bloc) && !_noRegions.Contains(bloc.Local))?.Actors ?? [];

    // "the landlocked country", but not "the other country", and none whose adjective names somebody.
    private static bool IsPlain(SentenceTree tree, int first, int token, IReadOnlyList<Mention> before) =>
        first == token - 1 || ((before.Count == 0 || before[^1].Last < first) && !Enumerable.Range(first + 1, token - first - 1).Any(i => tree[i].Xpos == "JJS" || tree.Lower(i) is "other" or "same" or "first" or "second"));

    // "the South": the country named so, or the one beside the North that was named.
    private Mention? Half(SentenceTree tree, int token)
    {
        string half = tree[token].Text;
        if (half is not ("North" or "South") || token == 0 || tree.Lower(token - 1) != "the" || (token + 1 < tree.Count && (tree.IsCapitalised(token + 1) || tree.Lower(token + 1) == "of")))
        {
            return null;
        }

        foreach (string named in (string[])[half, half == "North" ? "South" : "North"])
        {
            if (discourse.Latest(a => a.Actors is [{ Kind: ActorKind.Country } country] && NameOf(country).StartsWith(named + " ", StringComparison.Ordinal)) is { Actors: [var seen] }
                && gazetteer.Lookup(half + NameOf(seen)[named.Length..]).Select(m => m.Actor.Id).FirstOrDefault(id => id.Kind == ActorKind.Country) is { Kind: ActorKind.Country } meant)
            {
                return new Mention(token - 1, token, token, MentionKind.Description, [meant], "half of what was named") { Confidence = Sure };
            }
        }

        return null;
    }

    private string NameOf(ActorId country) => gazetteer.Find(country)?.Name ?? "";

    private static string Determiner(SentenceTree tree, int token, out int first)
    {
        first = token - 1;
        while (first >= 0 && (tree[first].Upos is "ADJ" or "NUM" || (tree.Head(first) == token && tree.Relation(first) is "amod" or "compound")))
        {
            first--;
        }

        return first >= 0 ? tree.Lower(first) : "";
    }

    // "his southern neighbors": those who lie there; "its smaller neighbor": the one in mind of those who lie around.
    private Mention? Neighbours(SentenceTree tree, int token, string lemma, IReadOnlyList<Mention> before, DateOnly day)
    {
        if (lemma is not ("neighbor" or "neighbour") || token < 1)
        {
            return null;
        }

        Mention? owner = before.LastOrDefault(m => m.Last < token && m.Last >= token - OwnerReach);
        string? country = owner?.Actors.Select(a => cast.CountryOf(a, day)).FirstOrDefault(c => c is not null);
        if (country is null)
        {
            return null;
        }

        return Beside(tree, token, country, owner!) ?? (tree[token].Xpos == "NN" ? Described(discourse.Best(token, a => a.Actors is [{ Kind: ActorKind.Country } other] && other.CountryCode != country), token, token, $"the neighbour of {country} in mind") : null);
    }

    private Mention? Beside(SentenceTree tree, int token, string country, Mention owner)
    {
        string direction = tree.Lower(token - 1);
        ImmutableArray<ActorId> neighbours = Geography.Default.Neighbours(country, direction);
        if (!neighbours.IsEmpty)
        {
            bool several = tree[token].Xpos is "NNS" or "NNPS";
            return several || neighbours.Length == 1
                ? new Mention(token - 1, token, token, MentionKind.Description, neighbours, $"{direction} neighbours of {country}") { IsPlural = several, Confidence = Sure }
                : null;
        }

        return tree[token].Xpos == "NN" && owner.Last == token - 1 - Qualities(tree, token)
            ? Described(discourse.Best(token, a => a.Actors is [{ Kind: ActorKind.Country } other] && Geography.Default.AreNeighbours(country, other)), token, token, $"the neighbour of {country} in mind")
            : null;
    }

    // How many adjectives stand right before a noun.
    private static int Qualities(SentenceTree tree, int noun)
    {
        int count = 0;
        while (noun - count > 0 && tree[noun - count - 1].Upos == "ADJ")
        {
            count++;
        }

        return count;
    }

    // "his country": the country of whoever owns it.
    private Mention? Owned(SentenceTree tree, int token, string lemma, IReadOnlyList<Mention> before, DateOnly day)
    {
        if (!_countries.Contains(lemma) || before.Count == 0 || before[^1] is not { Kind: MentionKind.Pronoun } owner || owner.Last != token - 1)
        {
            return null;
        }

        return owner.Actors.Select(a => cast.CountryOf(a, day)).FirstOrDefault(c => c is not null) is { } country
            ? new Mention(owner.First, token, token, MentionKind.Description, [ActorId.Country(country)], $"the country of {owner.Actors[0]}") { Confidence = Sure }
            : null;
    }

    // "both countries", "the two leaders", "the two sides".
    private Mention? Pair(SentenceTree tree, int token, string lemma, string determiner, int first, DateOnly day)
    {
        bool two = determiner == "both" || Enumerable.Range(Math.Max(0, first), token - Math.Max(0, first)).Any(i => tree.Lower(i) == "two");
        if (!two || !_pairs.Contains(lemma))
        {
            return null;
        }

        if (token + 1 < tree.Count && tree.Lower(token + 1) == "of")
        {
            return null;
        }

        return Two(Math.Max(0, first), token, _pairedPeople.Contains(lemma), lemma, day);
    }

    // "each accused the other", "both denied it".
    private static bool IsEachOfTwo(SentenceTree tree, int token) => tree.Lower(token) is "each" or "both" && tree.Relation(token) == "nsubj" && token + 1 < tree.Count && tree[token + 1].Upos is "VERB" or "AUX" or "ADV";

    private Mention? Two(int first, int token, bool people, string lemma, DateOnly day, bool ofOwn = false)
    {
        ImmutableArray<ActorId> actors = discourse.LastTwo(a => people
            ? a.Kind == ActorKind.Person && (Men.Contains(lemma) ? gazetteer.Find(a) is not null : gazetteer.OfficeOf(a, day) is not null) ? a : null
            : a.Kind == ActorKind.Country || (a.Kind is ActorKind.Bloc or ActorKind.Organisation && !_countriesOnly.Contains(lemma)) ? a : cast.CountryOf(a, day) is { } country ? ActorId.Country(country) : null, ofOwn);
        return actors.IsEmpty
            ? null
            : new Mention(first, token, token, MentionKind.Description, actors, "the two last mentioned") { IsPlural = true, Confidence = Sure };
    }

    private Mention? Definite(SentenceTree tree, int token, string lemma, int first, int limit, IReadOnlyList<Mention> before, IReadOnlyList<Mention> named, DateOnly day)
    {
        if (token + 1 < tree.Count && (IsOwnedBehind(tree, token) || tree[token + 1].Upos is "NOUN" or "PROPN"))
        {
            return Holder(tree, token, first, limit, day);
        }

        if (_areas.Contains(lemma))
        {
            return Area(tree, token, first, before);
        }

        if (_countries.Contains(lemma))
        {
            ImmutableArray<ActorId> members = MembersOf(tree, first + 1, token, day);
            return Described(discourse.Best(token, a => a.Actors is [{ Kind: ActorKind.Country } country] && (members.IsEmpty || members.Contains(country)) && !IsOtherEnd(tree, token, a, named)), first, token, "the country in mind");
        }

        if (Geography.Default.Called(lemma) is { } called)
        {
            return Described(discourse.Best(token, a => a.Actors is [{ Kind: ActorKind.Country } country] && called.Contains(country) && !IsOtherEnd(tree, token, a, named)), first, token, $"the {lemma} in mind");
        }

        return _clubs.Contains(lemma)
            ? Described(discourse.Best(token, a => a.Actors is [{ Kind: ActorKind.Organisation or ActorKind.Bloc } club] && IsCalled(club, lemma, day))
                ?? discourse.Best(token, a => a.Actors is [{ Kind: ActorKind.Organisation or ActorKind.Bloc } club] && (!_unions.Contains(lemma) || cast.CountryOf(club, day) is null && gazetteer.Find(club) is { Members.IsEmpty: false } or { Id.Kind: ActorKind.Organisation, Country: null } && !IsArmed(club, day))), first, token, "the organisation in mind")
            : Holder(tree, token, first, limit, day);
    }

    // "the small Balkan country": one of these; none where no bloc is named.
    private ImmutableArray<ActorId> MembersOf(SentenceTree tree, int first, int end, DateOnly day)
    {
        for (int i = first; i < end; i++)
        {
            if (tree.IsCapitalised(i) && gazetteer.Lookup(tree[i].Text).FirstOrDefault(m => m.Actor.Id.Kind == ActorKind.Bloc) is { } bloc)
            {
                return [.. gazetteer.MembersOf(bloc.Actor.Id, day)];
            }
        }

        return [];
    }

    // Nobody describes in a clause whom he has named as its subject, or names behind it: in "Spain recalled its envoy from the kingdom" the
    // kingdom is not Spain, in "The landlocked nation depends on India" the nation is not India.
    private bool IsOtherEnd(SentenceTree tree, int token, Antecedent antecedent, IReadOnlyList<Mention> named)
    {
        int verb = tree.Ancestors(token).FirstOrDefault(a => tree.Child(a, "nsubj") >= 0, -1);
        int subject = verb < 0 ? -1 : tree.Child(verb, "nsubj");
        return subject == token
            ? named.Any(m => m.First > token && m.Kind != MentionKind.Modifier && tree.Relation(m.Head) is "obj" or "obl" or "iobj" && tree.Head(m.Head) == verb && m.Actors.Intersect(antecedent.Actors).Any())
            : subject >= 0 && discourse.ActorsAt(subject) is [var actor] && antecedent.Actors.Contains(actor);
    }

    // "the president of Chile", but not "accused the president of lying".
    private static bool IsOwnedBehind(SentenceTree tree, int noun) => noun + 2 < tree.Count && tree.Lower(noun + 1) == "of" && tree[noun + 2].Xpos != "VBG";

    // An alliance is of states, and no army.
    private bool IsArmed(ActorId club, DateOnly day) => IsCalled(club, "army", day) || IsCalled(club, "front", day) || IsCalled(club, "force", day);

    // "the party" is rather the Labour Party than the bank named after it.
    private bool IsCalled(ActorId club, string lemma, DateOnly day) => cast.NameOf(club, day).Name.Contains(lemma, StringComparison.OrdinalIgnoreCase);

    // "the region", and "the five republics of the region" as one.
    private Mention? Area(SentenceTree tree, int token, int first, IReadOnlyList<Mention> before)
    {
        ImmutableArray<ActorId> region = Region([]);
        if (region.IsEmpty)
        {
            return null;
        }

        bool ofIt = first >= 2 && tree.Lower(first - 1) is "of" or "in" && _members.Contains(tree.Lemma(first - 2)) && tree[first - 2].Xpos is "NNS" or "NNPS";
        int opening = before.LastOrDefault(m => m.Covers(first - 2))?.First ?? first - 2;
        return ofIt
            ? new Mention(opening, token, first - 2, MentionKind.Description, region, "the countries of the region in mind") { IsPlural = true, Confidence = Sure }
            : new Mention(first, token, token, MentionKind.Description, region, "the region in mind") { IsPlace = tree.Preposition(token) is "in" or "at" or "across" or "within" or "throughout", Confidence = Sure };
    }

    // "the president": whoever in mind holds the office, or its holder in the country in mind.
    private Mention? Holder(SentenceTree tree, int token, int first, int limit, DateOnly day)
    {
        if (titles.StartingAt(tree, first + 1, limit) is not { IsOffice: true } title || title.Last < token || _notTheHolder.Contains(tree.Lower(first + 1))
            || IsOwnedBehind(tree, title.Last) || tree[title.Last].Xpos == "NNS")
        {
            return null;
        }

        // "The speaker accused the president": rather of his own country.
        string? home = CountryOfSubject(tree, token, day);
        Antecedent? person = (home is null ? null : discourse.Best(token, a => IsHolder(a) && cast.CountryOf(a.Actors[0], day) == home)) ?? discourse.Best(token, IsHolder);
        if (person is not null)
        {
            return Described(person, first, title.Last, $"the {title.Phrase} in mind");
        }

        Antecedent? country = discourse.Best(token, a => a.Actors is [{ Kind: ActorKind.Country }]);
        ActorId? holder = country is null ? null : gazetteer.HolderNamed(title.Phrase, country.Actors[0], day)?.Id;
        return holder is { } id
            ? new Mention(first, title.Last, title.Last, MentionKind.Office, [id], $"{title.Phrase} of {country!.Actors[0]} on {day:yyyy-MM-dd}") { Confidence = Unsure }
            : null;

        bool IsHolder(Antecedent a) => a.Actors is [{ Kind: ActorKind.Person } p] && gazetteer.OfficeOf(p, day) is { } office && gazetteer.OfficeTitles.Find(title.Phrase, office.Body).Contains(office.Title);
    }

    private string? CountryOfSubject(SentenceTree tree, int token, DateOnly day)
    {
        int verb = tree.Ancestors(token).FirstOrDefault(a => tree.Child(a, "nsubj") >= 0, -1);
        return verb >= 0 && tree.Child(verb, "nsubj") is var subject && subject != token && discourse.ActorsAt(subject) is [var actor] ? cast.CountryOf(actor, day) : null;
    }

    private static Mention? Described(Antecedent? antecedent, int first, int last, string reason) => antecedent is null
        ? null
        : new Mention(first, last, last, MentionKind.Description, antecedent.Actors, reason) { IsPlural = antecedent.IsPlural, Confidence = Sure };
}
