using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Coding.Frames;

namespace EventGraph.Coding.Mentions;

/// <summary>
/// Finds the gazetteer's names in a sentence: longest first, in the letter case that their kind asks for ("US" and not "us",
/// "Turkey" and not "turkey"), on the days when they mean the actor, and not as part of a longer name ("Michael Jordan").
/// </summary>
internal sealed class NameReader(NameIndex names, TitleReader titles, NameWords senses)
{
    private static readonly string[] Directions =
        ["north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "sir", "gen.", "king", "queen", "prince", "pope", "mainland", "greater"];

    public ImmutableArray<NameMatch> Read(SentenceTree tree, WordSequence words, DateOnly day, Cast cast)
    {
        ImmutableArray<NameMatch>.Builder found = ImmutableArray.CreateBuilder<NameMatch>();
        bool shouting = IsShouting(tree);
        for (int token = 0; token < tree.Count;)
        {
            if (Longest(tree, words, token, day, cast, shouting) is { } match)
            {
                // "the West African country" is not of "the West".
                if (match.Last > token && tree.Lower(token) == "the" && Longest(tree, words, token + 1, day, cast, shouting) is { } longer && longer.Last > match.Last)
                {
                    match = longer;
                }

                found.Add(match);
                token = match.Last + 1;
            }
            else
            {
                token++;
            }
        }

        return found.DrainToImmutable();
    }

    // In a sentence of capitals alone, capitals say nothing.
    private static bool IsShouting(SentenceTree tree) => tree.Count > 3 && !tree.Sentence.Tokens.Any(t => t.Text.Length > 1 && t.Text.Any(char.IsLower));

    private static bool FitsCase(string written, ActorAlias alias, bool shouting)
    {
        if (alias.Kind == AliasKind.Acronym)
        {
            return !shouting && !written.Any(char.IsLower);
        }

        // Letter by letter: what begins a word of the name with a capital does so in the text.
        int at = 0;
        for (int i = 0; i < alias.Text.Length; i++)
        {
            if (!char.IsLetter(alias.Text[i]))
            {
                continue;
            }

            while (at < written.Length && !char.IsLetter(written[at]))
            {
                at++;
            }

            if (at < written.Length && char.IsUpper(alias.Text[i]) && (i == 0 || !char.IsLetter(alias.Text[i - 1])) && !char.IsUpper(written[at]))
            {
                return false;
            }

            at++;
        }

        return true;
    }

    private NameMatch? Longest(SentenceTree tree, WordSequence words, int token, DateOnly day, Cast cast, bool shouting)
    {
        int start = words.WordOf(token);
        if (start >= words.Words.Count || words.TokenOf(start) != token || names.BeginningAt(words.Words, start) is not { } aliases)
        {
            return null;
        }

        foreach ((string[] alias, List<AliasMatch> matches) in aliases)
        {
            if (!NameIndex.StandsAt(words.Words, start, alias) || !words.EndsToken(start + alias.Length - 1))
            {
                continue;
            }

            int last = words.TokenOf(start + alias.Length - 1);
            AliasMatch[] fitting = Fitting(tree, token, last, matches, shouting, cast);
            if (fitting.Length == 0 || IsPartOfALongerName(tree, token, last, fitting) || (alias.Length == 1 && HasOtherSense(tree, alias[0])))
            {
                continue;
            }

            bool modifies = tree.Relation(last) is "amod" or "compound" || tree[last].Upos == "ADJ" || (last + 1 < tree.Count && tree[last + 1].Upos is "NOUN" or "ADJ" && tree[last].Xpos != "NNPS" && tree[last].Xpos != "NNS");
            if (Choose(fitting, modifies, day, cast) is { } chosen)
            {
                return new NameMatch(token, last, chosen.Actor, chosen.Alias.Kind);
            }
        }

        return null;
    }

    // "Georgia" beside Atlanta, "Jordan" beside points: what the sentence speaks of says that it is not the country.
    private bool HasOtherSense(SentenceTree tree, string name)
    {
        if (senses.OtherSense(name) is not { } words)
        {
            return false;
        }

        for (int i = 0; i < tree.Count; i++)
        {
            if (words.Contains(tree.Lower(i)))
            {
                return true;
            }
        }

        return false;
    }

    // What is a place's name, too, is a surname only of whom the article has named.
    private static AliasMatch[] Fitting(SentenceTree tree, int first, int last, List<AliasMatch> matches, bool shouting, Cast cast)
    {
        string written = tree.Text(first, last);
        bool isMoreThanSurname = matches.Any(m => m.Alias.Kind != AliasKind.Surname);
        return [.. matches.Where(m => FitsCase(written, m.Alias, shouting) && !(isMoreThanSurname && m.Alias.Kind == AliasKind.Surname && !cast.Knows(m.Actor.Id)))];
    }

    private AliasMatch? Choose(AliasMatch[] matches, bool modifies, DateOnly day, Cast cast)
    {
        AliasMatch[] valid = [.. matches.Where(m => m.Alias.Period.Contains(day))];
        if (valid.FirstOrDefault(m => m.Alias.Kind == AliasKind.Adjective) is { } adjective && modifies)
        {
            return adjective;
        }

        if (valid.FirstOrDefault(m => cast.Knows(m.Actor.Id)) is { } known)
        {
            return known;
        }

        return valid.Length > 0 && valid.All(m => m.Alias.Kind == AliasKind.Surname)
            ? Bearer(valid, day, cast)
            : valid.OrderBy(m => m.Alias.Kind).ThenBy(m => m.Actor.Id).FirstOrDefault();
    }

    // Of one surname whoever is in office, else who was within a year, else the only one who ever was: a bare "Obama" is he for ever, but a
    // "Johnson" of ten years ago only where his country is spoken of. Whom the article has introduced by that surname comes first.
    private AliasMatch? Bearer(AliasMatch[] namesakes, DateOnly day, Cast cast)
    {
        return cast.OfSurname(namesakes[0].Alias.Text) is not null ? null
            : Only(m => m.Actor.Country is not null || m.Actor.Offices.IsEmpty || IsInOffice(m.Actor, day))
            ?? Only(m => IsInOffice(m.Actor, day.AddYears(-Math.Min(1, day.Year - 1))))
            ?? Only(m => !senses.IsCommonSurname(AliasKey.Of(m.Alias.Text)) || m.Actor.Offices.Any(o => cast.HasNamed(o.Body)));

        AliasMatch? Only(Func<AliasMatch, bool> fits) => namesakes.Where(fits).DistinctBy(m => m.Actor.Id).ToArray() is [var only] ? only : null;
    }

    private static bool IsInOffice(Actor person, DateOnly day) => person.Offices.Any(o => o.Period.Contains(day));

    private bool IsPartOfALongerName(SentenceTree tree, int first, int last, AliasMatch[] matches)
    {
        if (last > first && matches[0].Alias.Kind != AliasKind.Surname)
        {
            return false;
        }

        if (matches[0].Alias.Kind == AliasKind.Surname && (IsFirstNameOf(tree, last + 1) || tree.Preposition(last) is "in" or "at" or "near"))
        {
            return true;
        }

        return Joins(tree, first - 1, first, before: true) || (matches[0].Alias.Kind is not (AliasKind.Surname or AliasKind.Adjective) && Joins(tree, last + 1, last, before: false));
    }

    // "Anwar Sadat" is no Anwar: a surname is not followed by another name.
    private bool IsFirstNameOf(SentenceTree tree, int next) => next < tree.Count && tree[next].Upos == "PROPN" && tree.IsCapitalised(next) && tree[next].Text.Length > 2
        && char.IsLower(tree[next].Text[1]) && !Enum.TryParse<DayOfWeek>(tree[next].Text, out _) && !titles.IsTitleWord(tree, next);

    private bool Joins(SentenceTree tree, int neighbour, int name, bool before)
    {
        if (neighbour < 0 || neighbour >= tree.Count || tree[neighbour].Upos != "PROPN" || Enum.TryParse<DayOfWeek>(tree[neighbour].Text, out _) || !tree.IsCapitalised(neighbour)
            || tree[neighbour].Text.Length < 2 || Directions.Contains(tree.Lower(neighbour)) || titles.IsTitleWord(tree, neighbour) || !char.IsLower(tree[neighbour].Text[1]))
        {
            return false;
        }

        bool linked = tree.Head(name) == neighbour || tree.Head(neighbour) == name;
        string relation = tree.Head(name) == neighbour ? tree.Relation(name) : tree.Relation(neighbour);
        return linked && (relation == "flat" || (before && relation == "compound" && tree.Head(neighbour) == name));
    }
}
