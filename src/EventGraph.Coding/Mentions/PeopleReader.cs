using System.Collections.Frozen;
using EventGraph.Actors;
using EventGraph.Coding.Frames;

namespace EventGraph.Coding.Mentions;

/// <summary>
/// People whom the gazetteer does not know: names of two words or more that an apposition, a title or a verb of speech makes a
/// person's, and their surnames later on.
/// </summary>
internal sealed class PeopleReader(Gazetteer gazetteer, FrozenSet<string> bystanders, FrozenSet<string> roles, FrozenSet<string> speech)
{
    public IEnumerable<Mention> Read(SentenceTree tree, IReadOnlyList<Mention> known, DateOnly day, Cast cast)
    {
        for (int first = 0; first < tree.Count; first++)
        {
            if (!IsNameToken(tree, first, known))
            {
                continue;
            }

            int last = first;
            while (last + 1 < tree.Count && IsNameToken(tree, last + 1, known))
            {
                last++;
            }

            int head = Heads.Of(tree, first, last);
            if (last > first)
            {
                if (Introduce(tree, first, last, head, known, day, cast) is { } person)
                {
                    yield return person;
                }
            }
            else if (cast.OfSurname(tree[first].Text) is { } bySurname)
            {
                yield return new Mention(first, last, head, MentionKind.Introduced, [bySurname], "surname of a person introduced before");
            }

            first = last;
        }
    }

    private static bool IsNameToken(SentenceTree tree, int token, IReadOnlyList<Mention> known) =>
        tree[token].Upos == "PROPN" && tree.IsCapitalised(token) && !known.Any(m => m.Covers(token));

    private Mention? Introduce(SentenceTree tree, int first, int last, int head, IReadOnlyList<Mention> known, DateOnly day, Cast cast)
    {
        string name = tree.Text(first, last);
        int apposition = Apposition(tree, head, last);
        Mention? office = apposition < 0 ? null : known.FirstOrDefault(m => m.Covers(apposition)) ?? known.FirstOrDefault(m => m.First > last && tree.IsWithin(m.Head, apposition));
        if (office is { Kind: MentionKind.Office, Actors: [var holder] } && SharesSurname(holder, tree[last].Text))
        {
            return new Mention(first, last, head, MentionKind.Name, [holder], "another spelling of " + office.Reason);
        }

        bool isRole = apposition >= 0 && tree.Phrase(apposition).Any(t => roles.Contains(tree.Lemma(t)) || bystanders.Contains(tree.Lemma(t)));
        bool speaks = tree.Head(head) >= 0 && tree.Relation(head) == "nsubj" && speech.Contains(tree.Lemma(tree.Head(head)));
        if (!isRole && !speaks)
        {
            return null;
        }

        bool bystander = !isRole || tree.Phrase(apposition).Any(t => bystanders.Contains(tree.Lemma(t)));
        string? country = office is null || bystander ? null : office.Actors.Select(a => cast.CountryOf(a, day)).FirstOrDefault(c => c is not null);
        return cast.Introduce(name, country, bystander) is { } id
            ? new Mention(first, last, head, MentionKind.Introduced, [id], "a person introduced here")
            : null;
    }

    private static int Apposition(SentenceTree tree, int head, int last)
    {
        foreach (int child in tree.Children(head))
        {
            if (child > last && tree.Relation(child) == "appos")
            {
                return child;
            }
        }

        // "NAME, a Britain-based adviser on …": whatever the parse makes of it, the noun that the article opens.
        if (last + 2 < tree.Count && tree[last + 1].Text == "," && (tree.Lower(last + 2) is "a" or "an" or "the" || tree.IsNoun(last + 2)))
        {
            for (int i = last + 2; i < Math.Min(tree.Count, last + 9) && tree[i].Text != ","; i++)
            {
                if (tree.IsNoun(i) && (i + 1 >= tree.Count || !tree.IsNoun(i + 1)) && tree.Lower(Math.Min(i + 1, tree.Count - 1)) != "-")
                {
                    return i;
                }
            }
        }

        return -1;
    }

    private bool SharesSurname(ActorId person, string surname) => gazetteer.Find(person) is { } actor && Surnames.Same(actor, surname);
}
