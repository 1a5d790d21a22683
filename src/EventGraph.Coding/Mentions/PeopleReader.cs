using System.Collections.Frozen;
using EventGraph.Actors;
using EventGraph.Coding.Frames;
using EventGraph.Coding.Lexicon;

namespace EventGraph.Coding.Mentions;

/// <summary>
/// People whom the gazetteer does not know, by what stands beside the name: a title ("Mayor", "spokeswoman"), an apposition, a verb of
/// speech, a first name. Other names that act or are acted on are actors too, of which less is known.
/// </summary>
internal sealed class PeopleReader(Gazetteer gazetteer, NameWords words, WordClasses classes)
{
    private const double ByRole = 0.75;
    private const int LongestName = 4;

    private readonly FrozenSet<string> _bystanders = classes["@bystander"];
    private readonly FrozenSet<string> _roles = classes["@role"];
    private readonly FrozenSet<string> _speech = classes["@speech"];

    /// <summary>The person that a name means, or null.</summary>
    public Mention? Read(SentenceTree tree, NameRun run, MentionMap known, DateOnly day, Cast cast)
    {
        int start = run.First;
        while (start < run.Last && words.IsTitle(tree.Lower(start)))
        {
            start++;
        }

        // "Roman Catholic Bishop Rolando Alvarez", "Fisheries Minister Susi Pudjiastuti": the name begins behind the last title.
        for (int i = start + 1; run.Link < 0 && i < run.Last; i++)
        {
            start = words.IsTitle(tree.Lower(i)) ? i + 1 : start;
        }

        bool givenName = run.Last > start && words.IsFirstName(tree.Lower(start));
        if (!givenName && (words.IsTitle(tree.Lower(run.Last)) || Enumerable.Range(start, run.Last - start + 1).Any(i => words.IsThing(tree.Lower(i)))))
        {
            return null;
        }

        int first = Opening(tree, run.First, known);
        bool titled = start > run.First || first < run.First;
        int head = Heads.Of(tree, run.First, run.Last);
        Mention? before = first == run.First && first > 0 ? known.At(first - 1) : null;
        int apposition = Apposition(tree, head, run.Last);
        Mention? office = apposition < 0 ? null : known.At(apposition) ?? known.All().FirstOrDefault(m => m.First > run.Last && tree.IsWithin(m.Head, apposition));
        if (office is { Kind: MentionKind.Office, Actors: [var holder] } && SharesSurname(holder, tree[run.Last].Text))
        {
            return new Mention(run.First, run.Last, head, MentionKind.Name, [holder], "another spelling of " + office.Reason);
        }

        bool several = run.Last > start;
        bool described = apposition >= 0 && several && tree.Phrase(apposition).Any(t => _roles.Contains(tree.Lemma(t)) || _bystanders.Contains(tree.Lemma(t)));
        bool joined = before is { Kind: MentionKind.Name } or { Agents: not null } && tree[first - 1].Xpos == "NN" && before.Last > before.First;
        bool speaks = several && tree.Head(head) >= 0 && tree.Relation(head) == "nsubj" && _speech.Contains(tree.Lemma(tree.Head(head)));
        int role = several ? Described(tree, run) : -1;
        if (role >= 0 && !titled && !described && !joined)
        {
            string? land = Holder(tree, role, known)?.Actors.Select(a => cast.CountryOf(a, day)).FirstOrDefault(c => c is not null);
            return cast.Introduce(tree.Written(run.First, run.Last), land, _bystanders.Contains(tree.Lemma(role))) is { } apposed
                ? new Mention(run.First, run.Last, head, MentionKind.Introduced, [apposed], "a person introduced behind his description")
                : null;
        }

        if (!titled && !described && !joined && !speaks && !givenName)
        {
            return ByGrammar(tree, run, head, known, day, cast);
        }

        bool bystander = (described && tree.Phrase(apposition).Any(t => _bystanders.Contains(tree.Lemma(t)))) || (!titled && !described && !joined && speaks && !givenName);
        if (first < run.First)
        {
            bystander |= _bystanders.Contains(tree.Lemma(run.First - 1));
        }

        Mention? body = joined ? before : known.At(first - 1) is { Kind: MentionKind.Modifier } modifier ? modifier : tree[Math.Max(0, first - 1)].Text is "'s" or "’s" ? known.At(first - 2) : office;
        string? country = body is null || bystander ? null : body.Actors.Select(a => cast.CountryOf(a, day)).FirstOrDefault(c => c is not null);
        int opening = body is not null && body != office ? body.First : first;
        return cast.Introduce(tree.Written(start, run.Last), country, bystander) is { } id
            ? new Mention(opening, run.Last, head, MentionKind.Introduced, [id], "a person introduced here")
            : null;
    }

    // "A senator from Texas, NAME,": the noun in the singular that says who he is; -1 where none does.
    private int Described(SentenceTree tree, NameRun run)
    {
        bool setApart = run.First >= 3 && tree[run.First - 1].Text == "," && (run.Last + 1 >= tree.Count || tree[run.Last + 1].Text is "," or "." or ";");
        int noun = setApart ? run.First - 2 : -1;
        for (int steps = 0; noun >= 0 && steps < 3 && !IsRole(tree, noun); steps++)
        {
            noun = tree.Relation(noun) is "nmod" or "compound" or "flat" && tree.Head(noun) < run.First ? tree.Head(noun) : -1;
        }

        return noun >= 0 && IsRole(tree, noun) && tree.IsWithin(run.First, noun) ? noun : -1;
    }

    private bool IsRole(SentenceTree tree, int noun) => tree[noun] is { Upos: "NOUN", Xpos: "NN" } && (_roles.Contains(tree.Lemma(noun)) || _bystanders.Contains(tree.Lemma(noun)) || words.IsTitle(tree.Lower(noun)));

    // Whose senator he is: the mention that the noun is part of, or that qualifies it.
    private static Mention? Holder(SentenceTree tree, int noun, MentionMap known) =>
        known.At(noun) ?? tree.Children(noun).Select(known.At).FirstOrDefault(m => m is not null);

    // Small titles before the name belong to it: "opposition leader", "former governor".
    private int Opening(SentenceTree tree, int first, MentionMap known)
    {
        int opening = first;
        while (opening > 0 && known.At(opening - 1) is null && words.IsTitle(tree.Lower(opening - 1)) && !tree.IsVerb(opening - 1))
        {
            opening--;
        }

        return opening;
    }

    // A name of which nothing is said but that it does something or something is done to it.
    private Mention? ByGrammar(SentenceTree tree, NameRun run, int head, MentionMap known, DateOnly day, Cast cast)
    {
        if (run.Last - run.First >= LongestName || run.Link >= 0 || tree[head].Upos != "PROPN" || known.At(run.Last + 1) is not null || IsPlace(tree, run, head) || !Acts(tree, head, run.Last > run.First))
        {
            return null;
        }

        Mention? before = known.At(run.First - 1) is { Kind: MentionKind.Modifier } modifier ? modifier : null;
        string? country = before?.Actors.Select(a => cast.CountryOf(a, day)).FirstOrDefault(c => c is not null);
        string name = tree.Written(run.First, run.Last);
        ActorId? id = run.Last > run.First ? cast.Introduce(name, country, isBystander: false) : cast.IntroduceOrganisation(name, country);
        return id is { } actor
            ? new Mention(before?.First ?? run.First, run.Last, head, MentionKind.Introduced, [actor], "a name that acts or is acted on") { Confidence = ByRole }
            : null;
    }

    private bool Acts(SentenceTree tree, int head, bool several)
    {
        int steps = 0;
        while (tree.Relation(head) is "conj" or "flat" && tree.Head(head) >= 0 && steps++ < 4)
        {
            head = tree.Head(head);
        }

        return tree.Relation(head) switch
        {
            "nsubj" when !tree.FullRelation(head).EndsWith("pass", StringComparison.Ordinal) => true,
            "nsubj" or "obj" or "iobj" => several || (tree.Head(head) is var verb and >= 0 && words.IsDoneToActors(tree.Lemma(verb))),
            "nmod" or "obl" => tree.FullRelation(head) == "nmod:poss" || tree.Preposition(head) is "by" or "against" or "with"
                || (tree.Preposition(head) is "of" or "into" && tree.Head(head) is var deed and >= 0 && words.IsDoneToActors(tree.Lemma(deed))),
            _ => false,
        };
    }

    private bool IsPlace(SentenceTree tree, NameRun run, int head)
    {
        int before = run.First - 1;
        while (before > 0 && tree[before].Upos is "DET" or "ADJ")
        {
            before--;
        }

        bool named = before > 0 && tree.Lower(before) == "of" && words.IsLocality(tree.Lower(before - 1));
        bool followed = run.Last + 1 < tree.Count && words.IsLocality(tree.Lower(run.Last + 1));
        return named || followed || words.IsLocality(tree.Lower(run.Last)) || words.IsLocative(tree.Preposition(head)) || (before >= 0 && words.IsLocative(tree.Lower(before)));
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
