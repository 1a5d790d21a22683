namespace EventGraph.Coding.Training.News;

/// <summary>Makes up the clauses of newswire around its noun phrases; annotated as the English Web Treebank does.</summary>
internal sealed class ClauseGrammar(NewsWords words, NounGrammar nouns, Shuffle random)
{
    private const int Deepest = 2;

    /// <summary>A clause with its subject, nothing before or after it.</summary>
    /// <param name="depth">How deep it stands in others; deep ones are short.</param>
    public Phrase Clause(int depth) => Clause(Subject(depth), depth);

    /// <summary>A clause of a given subject.</summary>
    public Phrase Clause(NounPhrase subject, int depth)
    {
        Phrase clause = random.Next(100) switch
        {
            < 16 => Passive(subject, depth),
            < 23 => Copular(subject),
            _ => Active(subject, depth),
        };
        if (depth < Deepest && nouns.Chance(25 - (10 * depth)))
        {
            // "expelled its ambassadors and recalled their own", "threatened to sue Bolivia and stopped its aid".
            clause = Joined(clause, VerbPhrase(AnyVerb(), v => v.Past, "VBD", depth + 1));
        }

        if (nouns.Chance(40))
        {
            (Phrase when, string relation) = nouns.Time();
            clause = clause.After(when, relation);
        }

        if (depth == 0 && nouns.Chance(25))
        {
            clause = clause.WithoutLastComma().After(Aside(depth + 1), "advcl");
        }

        return clause;
    }

    /// <summary>A headline: the present tense, no articles of its own.</summary>
    public Phrase Headline()
    {
        NounPhrase subject = nouns.Chance(50) ? nouns.Country() : nouns.Agents();
        return VerbPhrase(AnyVerb(), v => subject.IsPlural ? v.Base : v.Third, subject.IsPlural ? "VBP" : "VBZ", Deepest).Before(subject.Phrase, "nsubj");
    }

    private NounPhrase Subject(int depth)
    {
        NounPhrase subject = nouns.Actor(acts: true);
        if (depth > 1 || subject.Phrase.Words[0].Upos == "PRON")
        {
            return subject;
        }

        switch (random.Next(depth == 0 ? 8 : 16))
        {
            case 0:
                return new NounPhrase(List(subject.Phrase, Listing()), true, subject.IsPerson);
            case 1:
                return subject with { Phrase = subject.Phrase.WithoutLastComma().After(Between(nouns.Kind()), "appos") };
            case 2:
                return subject with { Phrase = subject.Phrase.WithoutLastComma().After(Between(Relative(subject, depth)), "acl:relcl") };
            case 3:
                Phrase reduced = nouns.Chance(15) ? Considered() : WithAgent(ParticiplePhrase(Deepest));
                return subject with { Phrase = subject.Phrase.WithoutLastComma().After(nouns.Chance(60) ? Between(reduced) : reduced, "acl") };
            default:
                return subject;
        }
    }

    private Phrase Relative(NounPhrase subject, int depth)
    {
        (string pronoun, string tag) = subject.IsPerson ? ("who", "WP") : ("which", "WDT");
        if (nouns.Chance(20))
        {
            // "whom the army had arrested".
            (NewsVerb verb, VerbPattern pattern) = AnyPattern(p => p.IsTransitive);
            Phrase done = WithPhrase(WithParticle(Phrase.Of(verb.Past, "VERB", "VBD"), pattern), pattern);
            return done.Before(nouns.Actor(acts: true).Phrase, "nsubj").Before(pronoun == "who" ? "whom" : pronoun, "PRON", tag, "obj");
        }

        return Clause(new NounPhrase(Phrase.Of(pronoun, "PRON", tag), subject.IsPlural, subject.IsPerson), depth + 2);
    }

    // "considered by many to be a proxy of Iran".
    private Phrase Considered()
    {
        Phrase seen = Phrase.Of(nouns.Chance(50) ? "considered" : nouns.Chance(50) ? "said" : "believed", "VERB", "VBN");
        seen = nouns.Chance(40) ? seen.After(NounGrammar.Opened("by", nouns.Chance(50) ? Phrase.Of("many", "ADJ", "JJ") : nouns.Agents().Phrase), "obl:agent") : seen;
        return seen.After(nouns.Kind().Before("be", "AUX", "VB", "cop").Before("to", "PART", "TO", "mark"), "xcomp");
    }

    private static Phrase Between(Phrase phrase) => phrase.WithoutLastComma().Before(",", "PUNCT", ",", "punct").After(",", "PUNCT", ",", "punct");

    private Phrase Active(NounPhrase subject, int depth)
    {
        NewsVerb verb = AnyVerb();
        Phrase clause;
        switch (random.Next(14))
        {
            case 0 or 1:
                string have = nouns.Chance(50) ? "had" : subject.IsPlural ? "have" : "has";
                clause = VerbPhrase(verb, v => v.Participle, "VBN", depth).Before(have, "AUX", have switch { "had" => "VBD", "has" => "VBZ", _ => "VBP" }, "aux");
                break;
            case 2:
                clause = VerbPhrase(verb, v => v.Base, "VB", depth).Before(nouns.Chance(60) ? "will" : nouns.Any("modal"), "AUX", "MD", "aux");
                break;
            case 3:
                clause = VerbPhrase(verb, v => subject.IsPlural ? v.Base : v.Third, subject.IsPlural ? "VBP" : "VBZ", depth);
                break;
            case 4:
                clause = VerbPhrase(verb, v => v.Base, "VB", depth).Before("not", "PART", "RB", "advmod").Before("did", "AUX", "VBD", "aux");
                break;
            default:
                clause = VerbPhrase(verb, v => v.Past, "VBD", depth);
                break;
        }

        if (nouns.Chance(10))
        {
            clause = clause.Before(nouns.Any("adverb"), "ADV", "RB", "advmod");
        }

        return clause.Before(subject.Phrase, "nsubj");
    }

    // "Serbia is a key ally of Russia", "the allegations were groundless".
    private Phrase Copular(NounPhrase subject)
    {
        (string be, string tag) = (subject.IsPlural, nouns.Chance(60)) switch
        {
            (true, true) => ("were", "VBD"),
            (true, false) => ("are", "VBP"),
            (false, true) => ("was", "VBD"),
            _ => ("is", "VBZ"),
        };
        Phrase predicate = nouns.Chance(60) ? nouns.Kind() : Phrase.Of(nouns.Any("predicate"), "ADJ", "JJ");
        return (nouns.Chance(12) ? predicate.Before("not", "PART", "RB", "advmod") : predicate).Before(be, "AUX", tag, "cop").Before(subject.Phrase, "nsubj");
    }

    private Phrase Passive(NounPhrase subject, int depth)
    {
        Phrase clause = ParticiplePhrase(depth);
        clause = nouns.Chance(80)
            ? clause.Before(subject.IsPlural ? "were" : "was", "AUX", "VBD", "aux:pass")
            : clause.Before("been", "AUX", "VBN", "aux:pass").Before(subject.IsPlural ? "have" : "has", "AUX", subject.IsPlural ? "VBP" : "VBZ", "aux");
        clause = clause.Before(subject.Phrase, "nsubj:pass");
        return nouns.Chance(40) ? WithAgent(clause) : clause;
    }

    private Phrase WithAgent(Phrase clause) => clause.After(NounGrammar.Opened("by", nouns.Actor().Phrase.WithoutLastComma()), "obl:agent");

    // "seized from the rebels", without its agent.
    private Phrase ParticiplePhrase(int depth)
    {
        (NewsVerb verb, VerbPattern pattern) = AnyPattern(p => p.IsTransitive);
        Phrase phrase = WithParticle(Phrase.Of(verb.Participle, "VERB", "VBN"), pattern);
        return depth < Deepest && nouns.Chance(40) ? WithPhrase(phrase, pattern) : phrase;
    }

    private Phrase VerbPhrase(NewsVerb verb, Func<NewsVerb, string> form, string tag, int depth)
    {
        VerbPattern pattern = verb.Patterns[random.Next(verb.Patterns.Length)];
        Phrase phrase = WithParticle(Phrase.Of(form(verb), "VERB", tag), pattern);
        switch (pattern.Kind)
        {
            case "t":
                return WithPhrase(phrase.After(Listed(nouns.Chance(20) ? nouns.Actor() : nouns.Thing()), "obj"), pattern);
            case "a":
                return WithPhrase(phrase.After(Listed(nouns.Actor()), "obj"), pattern);
            case "a:of":
                return phrase.After(nouns.Actor().Phrase, "obj").After(VerbPhrase(AnyVerb(), v => v.Gerund, "VBG", Deepest).Before("of", "SCONJ", "IN", "mark"), "advcl");
            case "d":
                return phrase.After(nouns.Actor().Phrase, "iobj").After(nouns.Thing().Phrase, "obj");
            case "to":
                return phrase.After(Infinitive(depth), "xcomp");
            case "oto":
                phrase = pattern.Preposition.Length == 0 ? phrase.After(nouns.Actor().Phrase, "iobj") : phrase.After(NounGrammar.Opened(pattern.Preposition, nouns.Actor().Phrase), "obl");
                return phrase.After(Infinitive(depth), "xcomp");
            case "that":
                Phrase said = Clause(depth + 1);
                return phrase.After(nouns.Chance(65) ? said.Before("that", "SCONJ", "IN", "mark") : said, "ccomp");
            default:
                return WithPhrase(phrase, pattern);
        }
    }

    // "two soldiers and a teacher".
    private Phrase Listed(NounPhrase first) => nouns.Chance(85) || first.Phrase.Words[0].Upos == "PRON" ? first.Phrase : List(first.Phrase, Listing());

    // How many stand in a list after the first: mostly one.
    private int Listing() => nouns.Chance(60) ? 1 : 2 + random.Next(4);

    // "Chad, Kenya and Sudan"; long lists are of countries.
    private Phrase List(Phrase first, int others)
    {
        first = (others > 1 ? nouns.Country().Phrase : first).WithoutLastComma();
        for (int i = 1; i < others; i++)
        {
            first = first.After(nouns.Country().Phrase.Before(",", "PUNCT", ",", "punct"), "conj");
        }

        Phrase last = (others > 1 ? nouns.Country() : nouns.Chance(50) ? nouns.Actor() : nouns.Agents()).Phrase.Before("and", "CCONJ", "CC", "cc");
        return first.After(others > 1 && nouns.Chance(30) ? last.Before(",", "PUNCT", ",", "punct") : last, "conj");
    }

    private Phrase Infinitive(int depth) => VerbPhrase(AnyVerb(), v => v.Base, "VB", Math.Max(depth + 1, Deepest)).Before("to", "PART", "TO", "mark");

    private Phrase WithPhrase(Phrase phrase, VerbPattern pattern)
    {
        if (pattern.Preposition.Length > 0 && (pattern.Kind == "i" || nouns.Chance(60)))
        {
            return phrase.WithoutLastComma().After(NounGrammar.Opened(pattern.Preposition, (nouns.Chance(60) ? nouns.Actor() : nouns.Thing()).Phrase), "obl");
        }

        return nouns.Chance(15) ? phrase.WithoutLastComma().After(nouns.Place(), "obl") : phrase;
    }

    private static Phrase WithParticle(Phrase verb, VerbPattern pattern) => pattern.Particle.Length == 0 ? verb : verb.After(pattern.Particle, "ADP", "RP", "compound:prt");

    // "after rebels attacked a village", ", saying that it had broken a promise", ", killing two", "to protest against a visit".
    private Phrase Aside(int depth) => random.Next(6) switch
    {
        0 or 1 or 2 => Subordinate(depth),
        3 => Phrase.Of("saying", "VERB", "VBG").After(Clause(depth), "ccomp").Before(",", "PUNCT", ",", "punct"),
        4 => VerbPhrase(AnyVerb(), v => v.Gerund, "VBG", Deepest).Before(",", "PUNCT", ",", "punct"),
        _ => Infinitive(Deepest),
    };

    // "after rebels attacked", "two days after rebels attacked".
    private Phrase Subordinate(int depth)
    {
        Phrase clause = Clause(depth).Before(nouns.Any("subordinator"), "SCONJ", "IN", "mark");
        return nouns.Chance(15)
            ? clause.Before(Phrase.Of(nouns.Any("unit") + "s", "NOUN", "NNS").Before(nouns.Any("count"), "NUM", "CD", "nummod"), "obl:unmarked")
            : clause;
    }

    private static Phrase Joined(Phrase first, Phrase second) => first.WithoutLastComma().After(second.Before("and", "CCONJ", "CC", "cc"), "conj");

    private NewsVerb AnyVerb() => words.Verbs[random.Next(words.Verbs.Length)];

    private (NewsVerb Verb, VerbPattern Pattern) AnyPattern(Func<VerbPattern, bool> fits)
    {
        while (true)
        {
            NewsVerb verb = AnyVerb();
            VerbPattern pattern = verb.Patterns[random.Next(verb.Patterns.Length)];
            if (fits(pattern))
            {
                return (verb, pattern);
            }
        }
    }
}
