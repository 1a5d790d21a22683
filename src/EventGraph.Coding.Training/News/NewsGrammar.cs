using System.Collections.Immutable;
using EventGraph.Coding.Syntax;

namespace EventGraph.Coding.Training.News;

/// <summary>
/// Makes up sentences as newswire builds them, with their trees: what the treebank, of the web, has too little of. Their sense is none,
/// their build is what counts: appositions and relative clauses before a past tense, lists of countries, coordinated verbs, titles,
/// reported speech. Deterministic in its seed.
/// </summary>
internal sealed class NewsGrammar
{
    private const int Longest = 60;

    private readonly NounGrammar _nouns;
    private readonly ClauseGrammar _clauses;
    private readonly Shuffle _random;

    public NewsGrammar(ulong seed)
    {
        NewsWords words = new();
        _random = new Shuffle(seed);
        _nouns = new NounGrammar(words, _random);
        _clauses = new ClauseGrammar(words, _nouns, _random);
    }

    /// <summary>The next sentences.</summary>
    public IEnumerable<ConlluSentence> Sentences(int count)
    {
        for (int i = 0; i < count;)
        {
            Phrase made = Sentence();
            if (made.Words.Length <= Longest)
            {
                yield return Written(made.Words);
                i++;
            }
        }
    }

    private Phrase Sentence()
    {
        if (_nouns.Chance(6))
        {
            return _clauses.Headline().WithoutLastComma();
        }

        Phrase sentence = _random.Next(12) switch
        {
            0 or 1 => Reported(),
            2 => Quoted(),
            3 => Opened(),
            4 => Compound(),
            _ => _clauses.Clause(_nouns.Chance(25) ? 2 : 0),
        };
        return sentence.WithoutLastComma().After(".", "PUNCT", ".", "punct");
    }

    // "Rebels seized the town, the governor said on Friday."
    private Phrase Reported() => Said(_clauses.Clause(1).WithoutLastComma().After(",", "PUNCT", ",", "punct"));

    // "“We will defend our border,” the president said."
    private Phrase Quoted()
    {
        NounPhrase we = _nouns.Chance(60) ? new NounPhrase(Phrase.Of("we", "PRON", "PRP"), true, IsPerson: true) : _nouns.Actor(acts: true);
        Phrase quotation = _clauses.Clause(we, 2).WithoutLastComma().Before("\"", "PUNCT", "``", "punct").After(",", "PUNCT", ",", "punct").After("\"", "PUNCT", "''", "punct");
        return Said(quotation);
    }

    private Phrase Said(Phrase what)
    {
        NounPhrase who = _nouns.Actor(acts: true);
        bool inverted = _nouns.Chance(25) && who.Phrase.Words[0].Upos != "PRON";
        Phrase said = Phrase.Of(_nouns.Chance(85) ? "said" : "added", "VERB", "VBD");
        said = inverted ? said.After(who.Phrase.WithoutLastComma(), "nsubj") : said.Before(who.Phrase, "nsubj");
        if (_nouns.Chance(40))
        {
            (Phrase when, string relation) = _nouns.Time();
            said = said.After(when, relation);
        }

        return said.Before(what, "ccomp");
    }

    // "In Nairobi, …", "On Monday …".
    private Phrase Opened()
    {
        Phrase clause = _clauses.Clause(1);
        if (_nouns.Chance(60))
        {
            clause = clause.Before(",", "PUNCT", ",", "punct");
        }

        if (_nouns.Chance(12))
        {
            Phrase source = _nouns.Actor().Phrase.WithoutLastComma().Before(Phrase.Of("according", "VERB", "VBG").After("to", "ADP", "IN", "fixed"), "case");
            return clause.Before(source, "obl");
        }

        if (_nouns.Chance(50))
        {
            return clause.Before(_nouns.Place(), "obl");
        }

        (Phrase when, string relation) = _nouns.Time();
        return clause.Before(when, relation);
    }

    // "Chad closed its border with Sudan, and Kenya and Egypt appealed to both sides."
    private Phrase Compound()
    {
        bool contrast = _nouns.Chance(30);
        Phrase second = _clauses.Clause(1).Before(contrast ? "but" : "and", "CCONJ", "CC", "cc").Before(",", "PUNCT", ",", "punct");
        return _clauses.Clause(1).WithoutLastComma().After(second, "conj");
    }

    private static ConlluSentence Written(ImmutableArray<Token> made)
    {
        Token[] words = [.. made];
        int first = words[0].Upos == "PUNCT" ? 1 : 0;
        words[first] = words[first] with { Text = char.ToUpperInvariant(words[first].Text[0]) + words[first].Text[1..] };
        return new ConlluSentence("", StartsParagraph: false, string.Join(' ', words.Select(word => word.Text)), [.. words]);
    }
}
