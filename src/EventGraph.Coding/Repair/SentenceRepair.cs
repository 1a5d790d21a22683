using System.Collections.Immutable;
using System.Runtime.InteropServices;
using EventGraph.Coding.Lexicon;
using EventGraph.Coding.Syntax;

namespace EventGraph.Coding.Repair;

/// <summary>
/// Mends what a tagger trained on web text makes of newswire: a sentence without a verb in which one of the lexicon's stands as a
/// noun or as its participle ("Riot police beat protesters", "The government freed prisoners"), a coordinated verb taken for a noun ("sends its oil and relies on"), and lemmas.
/// </summary>
internal sealed class SentenceRepair(EventLexicon lexicon)
{
    private static readonly ImmutableArray<string> After = ["at", "on", "down", "up", "out", "off", "with", "for", "against", "to", "that", "into", "back"];

    private readonly VerbForms _forms = new(lexicon, LexiconFile.Shipped("Repair", "irregular-past.txt"));

    public ParsedSentence Mend(ParsedSentence sentence)
    {
        Token[] tokens = [.. sentence.Tokens];
        MendLemmas(tokens);
        MendConjuncts(tokens);
        MendAttributes(tokens);
        MendObjects(tokens);
        MendQualities(tokens);
        PossessorRepair.Mend(tokens);
        RootRepair.Mend(tokens);
        VoiceRepair.Mend(tokens);
        int root = Array.FindIndex(tokens, t => t.Head < 0);
        if (root >= 0 && !IsPredicate(tokens, root) && MissedVerb(tokens, root) is var verb and >= 0)
        {
            Raise(tokens, root, verb);
        }

        SubjectRepair.Mend(tokens);
        ConjunctRepair.Mend(tokens);
        return sentence with { Tokens = ImmutableCollectionsMarshal.AsImmutableArray(tokens) };
    }

    private void MendLemmas(Token[] tokens)
    {
        for (int i = 0; i < tokens.Length; i++)
        {
            string lemma = LemmaOf(tokens[i]);
            if (lemma != tokens[i].Lemma)
            {
                tokens[i] = tokens[i] with { Lemma = lemma };
            }
        }
    }

    // A lemmatiser that has never seen a word leaves its ending on, or too much of it off: "freed", "ceding" (ced), "troops". A past tense
    // may pass for the verb itself: "shot" tagged as a present.
    private string LemmaOf(Token token) => token.Upos switch
    {
        "VERB" when token.Xpos != "VB" && token.Lemma == token.Text && _forms.Find(token.Text) is { } form => form.Lemma,
        "VERB" when !lexicon.IsWord(token.Lemma) && _forms.Inflected(token.Text.ToLowerInvariant()) is { } verb => verb,
        "NOUN" when token.Lemma is [.., 's'] && !lexicon.IsWord(token.Lemma) && token.Lemma[..^1] is var singular && lexicon.IsWord(singular) => singular,
        _ => token.Lemma,
    };

    private static bool IsVerb(Token token) => token.Upos is "VERB" or "AUX";

    // An adjective or noun with a subject and without a copula is none: "rebels loyal to the vice president freed prisoners".
    private static bool IsPredicate(Token[] tokens, int root) =>
        IsVerb(tokens[root]) || tokens.Any(t => t.Head == root && (t.Relation is "cop" or "aux" || (t.Relation is "nsubj" or "nsubj:pass" && tokens[root].Upos is not ("ADJ" or "NOUN"))));

    private void MendConjuncts(Token[] tokens)
    {
        for (int i = 1; i < tokens.Length - 1; i++)
        {
            if (tokens[i].Upos == "NOUN" && tokens[i].Relation == "conj" && tokens[i].Head >= 0 && tokens[i].Head < i && IsVerb(tokens[tokens[i].Head])
                && _forms.Find(tokens[i].Text) is { } form && OpensAnObject(tokens, i + 1))
            {
                tokens[i] = tokens[i] with { Upos = "VERB", Xpos = form.Tag, Lemma = form.Lemma };
            }
        }
    }

    // "restricts imports": of two finite verbs in a row the second is the first one's object.
    private static void MendObjects(Token[] tokens)
    {
        for (int i = 1; i < tokens.Length; i++)
        {
            if (tokens[i] is not { Upos: "VERB", Xpos: "VBZ" } || tokens[i - 1] is not { Upos: "VERB", Xpos: "VBZ" or "VBP" or "VB" })
            {
                continue;
            }

            tokens[i] = tokens[i] with { Upos = "NOUN", Xpos = "NNS", Head = i - 1, Relation = "obj" };
            for (int k = i + 1; k < tokens.Length; k++)
            {
                tokens[k] = tokens[k].Head == i && tokens[k].Relation == "obl" ? tokens[k] with { Relation = "nmod" } : tokens[k];
            }
        }
    }

    // "scathing verbal attacks": of two nouns side by side that no preposition joins, the first, in -ing, qualifies the second.
    private static void MendQualities(Token[] tokens)
    {
        for (int i = 2; i < tokens.Length; i++)
        {
            int quality = tokens[i].Head;
            if (tokens[i] is not { Upos: "NOUN", Relation: "nmod" or "obj" } || quality < 0 || quality >= i || tokens[quality].Upos != "NOUN" || !tokens[quality].Text.EndsWith("ing", StringComparison.Ordinal)
                || Array.Exists(tokens, t => t.Head == i && t.Relation == "case") || tokens[(quality + 1)..i].Any(t => t.Upos != "ADJ"))
            {
                continue;
            }

            tokens[i] = tokens[i] with { Head = tokens[quality].Head, Relation = tokens[quality].Relation };
            tokens[quality] = tokens[quality] with { Upos = "ADJ", Xpos = "JJ", Head = i, Relation = "amod" };
            for (int k = 0; k < tokens.Length; k++)
            {
                tokens[k] = tokens[k].Head == quality ? tokens[k] with { Head = i } : tokens[k];
            }
        }
    }

    // A finite verb, or a participle after "have", is no adjective of its object: "lifted long-standing sanctions", "have freed prominent
    // bloggers".
    private void MendAttributes(Token[] tokens)
    {
        for (int i = 1; i < tokens.Length; i++)
        {
            int before = tokens[i - 1].Upos == "ADV" && i > 1 ? i - 2 : i - 1;
            bool isPerfect = tokens[i].Xpos is "VBN" or "VBD" && tokens[before] is { Upos: "VERB" or "AUX", Lemma: "have" };
            if (tokens[i].Relation == "amod" && tokens[i].Head > i && (isPerfect || tokens[i].Xpos == "VBD"))
            {
                Lift(tokens, i, isPerfect ? before : -1);
            }
            else if (tokens[i] is { Relation: "amod", Xpos: "VBN" } && tokens[i].Head > i && Subject(tokens, i) is var subject and >= 0)
            {
                LiftOver(tokens, i, subject);
            }
        }
    }

    // "The government severed diplomatic relations": a participle that qualifies the noun after it, right behind a noun in the plural or with
    // an article that is no part of the same phrase. Its verb is one of the lexicon's.
    private int Subject(Token[] tokens, int participle)
    {
        int noun = participle - 1;
        while (noun > 0 && tokens[noun].Upos == "ADV")
        {
            noun--;
        }

        int thing = tokens[participle].Head;
        bool inPhrase = tokens[noun].Head == thing && tokens[noun].Relation is "compound" or "amod" or "nmod" or "nmod:poss";
        return tokens[noun].Upos is "NOUN" or "PROPN" && !inPhrase && (!lexicon.Verb(tokens[participle].Lemma).IsEmpty || _forms.Inflected(tokens[participle].Text) is not null)
            && tokens[thing] is { Upos: "NOUN" or "PROPN" } && tokens[thing].Head <= participle && tokens[thing].Relation is "appos" or "conj" or "nmod" or "obl" or "dep" or "parataxis" or "list" or "nmod:unmarked" or "obl:unmarked"
            && !Array.Exists(tokens, t => t.Head == thing && t.Relation == "case")
            ? TopOf(tokens, noun, participle)
            : -1;
    }

    // The head of the phrase that ends in a noun before a verb.
    private static int TopOf(Token[] tokens, int noun, int verb)
    {
        for (int steps = 0; steps < 6 && tokens[noun].Head is var head and >= 0 && head < verb && tokens[head].Upos is "NOUN" or "PROPN" && !IsVerb(tokens[head]); steps++)
        {
            noun = tokens[noun].Head;
        }

        return noun;
    }

    // The verb takes the place of its subject, and what followed as an apposition becomes its object.
    private static void LiftOver(Token[] tokens, int verb, int subject)
    {
        int thing = tokens[verb].Head;
        (int head, string relation) = (tokens[subject].Head, tokens[subject].Relation);
        tokens[verb] = tokens[verb] with { Upos = "VERB", Xpos = "VBD", Head = head, Relation = relation.StartsWith("nsubj", StringComparison.Ordinal) ? "parataxis" : relation };
        tokens[subject] = tokens[subject] with { Head = verb, Relation = "nsubj" };
        tokens[thing] = tokens[thing] with { Head = verb, Relation = "obj" };
    }

    // The verb takes the place of what its object stood under, and all that comes before it.
    private static void Lift(Token[] tokens, int verb, int have)
    {
        int thing = tokens[verb].Head;
        int over = tokens[thing].Head;
        bool replaces = over >= 0 && (over == have || (over > verb && tokens[thing].Relation.StartsWith("nsubj", StringComparison.Ordinal)));
        int place = replaces ? over : thing;
        tokens[verb] = tokens[verb] with { Upos = "VERB", Head = tokens[place].Head, Relation = tokens[place].Relation };
        for (int i = 0; i < verb; i++)
        {
            tokens[i] = tokens[i].Head == place ? tokens[i] with { Head = verb } : tokens[i];
        }

        tokens[thing] = tokens[thing] with { Head = verb, Relation = "obj" };
        if (replaces && over != have)
        {
            tokens[over] = tokens[over] with { Head = verb, Relation = "advcl" };
        }

        if (have >= 0)
        {
            tokens[have] = tokens[have] with { Upos = "AUX", Head = verb, Relation = "aux" };
        }
    }

    // The first noun that may be a verb, with a noun before it and what follows a verb behind it.
    private int MissedVerb(Token[] tokens, int root)
    {
        for (int i = 1; i < tokens.Length - 1; i++)
        {
            if (IsVerb(tokens[i]))
            {
                return tokens[i] is { Xpos: "VBN", Relation: "amod" } && tokens[i - 1].Upos is "NOUN" or "PROPN" && Form(tokens[i]) is not null && (OpensAnObject(tokens, i + 1) || tokens[i + 1].Upos is "NOUN" or "ADJ")
                    ? i
                    : -1;
            }

            // "The court on Tuesday freed activists": a past form that no tagger has seen.
            if (tokens[i] is { Upos: "ADJ", Relation: "amod" or "acl" } && tokens[i - 1].Upos is "NOUN" or "PROPN" or "ADV" && Form(tokens[i]) is not null && (OpensAnObject(tokens, i + 1) || tokens[i + 1].Upos is "NOUN" or "ADJ"))
            {
                return i;
            }

            if (tokens[i].Upos is "NOUN" or "ADJ" && _forms.Find(tokens[i].Text) is not null && tokens[i - 1].Upos is "NOUN" or "PROPN" or "ADV" or "DET" or "ADJ"
                && (tokens[i - 1].Upos is not ("DET" or "ADJ") || (i == 1 && char.IsUpper(tokens[0].Text[0]))) && (OpensAnObject(tokens, i + 1) || tokens[i] is { Xpos: "NNS", Relation: "compound" }) && (i == root || tokens[i].Head == root || root > i))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool OpensAnObject(Token[] tokens, int next) =>
        tokens[next].Upos is "DET" or "PRON" or "PROPN" or "NUM" || After.Contains(tokens[next].Text) || (tokens[next].Upos is "NOUN" or "ADJ" && tokens[next].Xpos is "NNS" or "JJ");

    private (string Lemma, string Tag)? Form(Token token) =>
        _forms.Find(token.Text) ?? ((IsVerb(token) || token.Upos == "ADJ") && _forms.Inflected(token.Text) is { } lemma ? (lemma, "VBD") : null);

    private void Raise(Token[] tokens, int root, int verb)
    {
        (string lemma, string tag) = Form(tokens[verb])!.Value;
        int subject = root < verb ? Array.FindIndex(tokens, t => t.Head == root && t.Relation == "nsubj") : verb - 1;
        if (subject < 0)
        {
            subject = tokens[verb].Relation == "acl" && tokens[verb].Head is var owner and >= 0 ? owner : root;
            tokens[root] = subject == root ? tokens[root] : tokens[root] with { Head = verb, Relation = "parataxis" };
        }
        else if (root < verb)
        {
            tokens[root] = tokens[root] with { Head = subject, Relation = "amod" };
        }

        for (int i = 0; i < tokens.Length; i++)
        {
            if (i == verb || i == subject || (i > verb && i < root) || (i < verb && root < verb && subject != root) || (tokens[i].Head != root && tokens[i].Head != verb))
            {
                continue;
            }

            tokens[i] = i < verb
                ? tokens[i] with { Head = subject }
                : tokens[i] with { Head = verb, Relation = tokens[i].Relation is "nmod" or "nmod:poss" ? "obl" : tokens[i].Relation is "compound" or "flat" or "appos" ? "obj" : tokens[i].Relation };
        }

        if (root > verb)
        {
            tokens[root] = tokens[root] with { Head = verb, Relation = "obj" };
        }

        tokens[subject] = tokens[subject] with { Head = verb, Relation = "nsubj", Upos = tokens[subject].Upos == "DET" ? "PROPN" : tokens[subject].Upos };
        tokens[verb] = tokens[verb] with { Upos = "VERB", Xpos = tag, Lemma = lemma, Head = -1, Relation = "root" };
        MakeObject(tokens, verb);
    }

    // The first noun after the verb that no preposition opens is its object.
    private static void MakeObject(Token[] tokens, int verb)
    {
        if (tokens.Any(t => t.Head == verb && t.Relation == "obj"))
        {
            return;
        }

        for (int i = verb + 1; i < tokens.Length && tokens[i].Upos is not ("ADP" or "PUNCT" or "SCONJ"); i++)
        {
            if (tokens[i].Upos is "NOUN" or "PROPN" && tokens[i].Head == verb)
            {
                tokens[i] = tokens[i] with { Relation = "obj" };
                return;
            }
        }
    }
}
