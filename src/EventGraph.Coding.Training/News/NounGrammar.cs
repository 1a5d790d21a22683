using System.Collections.Immutable;
using System.Globalization;

namespace EventGraph.Coding.Training.News;

/// <summary>Makes up the noun phrases of newswire: countries, their governments and people, titled persons, things; annotated as the English Web Treebank does.</summary>
internal sealed class NounGrammar(NewsWords words, Shuffle random)
{
    private const char Plural = '*';
    private const string Syllables = "ba da fa ga ha ja ka la ma na pa ra sa ta va wa ya za ko lo mo no ro so to vo ki li mi ni ri si ti vi sha che dze khu mbe nko ngu tra sto var len dor min gor bur tsk";

    private static readonly ImmutableArray<string> Made = [.. Syllables.Split(' ')];
    private static readonly ImmutableArray<string> Endings = ["v", "n", "ski", "sen", "ez", "ov", "a", "o", "i", "yan", "dze", "son", "er", "ić", "u"];

    public bool Chance(int percent) => random.Next(100) < percent;

    public string Any(string list) => words[list][random.Next(words[list].Length)];

    /// <summary>Somebody who acts, or is acted on.</summary>
    public NounPhrase Actor(bool acts = false) => random.Next(20) switch
    {
        0 or 1 or 2 or 3 => Country(),
        4 => One(Name(Any("capital"))),
        5 => One(Chance(50) ? Name(Any("organisation")) : Name(Invented())),
        6 or 7 or 8 => Body(),
        9 or 10 or 11 => Person(),
        12 => new NounPhrase(Name(Chance(50) ? Any("first") : Surname()), false, IsPerson: true),
        13 or 14 or 15 or 16 => Agents(),
        17 => Office(),
        18 => Chance(50) ? Pronoun(acts) : Organisation(),
        _ => Chance(60) ? Country() : Agents(),
    };

    public NounPhrase Country() => Chance(25) ? One(The(Name(Any("the-country")))) : One(Name(Any("country")));

    /// <summary>What is acted on and is nobody.</summary>
    public NounPhrase Thing()
    {
        switch (random.Next(9))
        {
            case 0 or 1 or 2:
                return Deed();
            case 3:
                return new NounPhrase(Qualified(Common("mass", "NN"), 30), false, false);
            case 4 or 5:
                Phrase things = Qualified(Common("things", "NNS"), 40);
                return new NounPhrase(Chance(25) ? The(things) : Chance(25) ? things.Before(Owner(), "nmod:poss") : things, true, false);
            default:
                return One(Determined(Qualified(Common("thing", "NN"), 35)));
        }
    }

    // "an attack on Iran", "its trade with Peru": what it is with or against hangs on the noun.
    private NounPhrase Deed()
    {
        string[] parts = Any("deed").Split(' ');
        bool plural = parts[0].EndsWith('s') && parts[0] is not ("crisis" or "siege");
        Phrase deed = Qualified(Phrase.Of(parts[0], "NOUN", plural ? "NNS" : "NN"), 35);
        deed = !plural ? Determined(deed) : Chance(30) ? The(deed) : Chance(30) ? deed.Before(Owner(), "nmod:poss") : deed;
        return new NounPhrase(deed.After(Opened(parts[1], Actor().Phrase.WithoutLastComma()), "nmod"), plural, false);
    }

    /// <summary>"a key ally of Serbia", to stand beside a name.</summary>
    public Phrase Kind()
    {
        Phrase kind = Qualified(Common("kin", "NN"), 50);
        kind = Chance(25) ? kind.Before(Owner(), "nmod:poss") : Chance(60) ? A(kind) : The(kind);
        return Chance(70) ? kind.After(Opened(Chance(80) ? "of" : "in", Country().Phrase), "nmod") : kind;
    }

    /// <summary>A phrase with the preposition that opens it.</summary>
    public static Phrase Opened(string preposition, Phrase phrase) => phrase.Before(preposition, "ADP", "IN", "case");

    /// <summary>"on Friday", "last week", "in March 2019", with its relation.</summary>
    public (Phrase Phrase, string Relation) Time() => random.Next(8) switch
    {
        0 or 1 or 2 => (Opened("on", Name(Any("day"))), "obl"),
        3 => (Name(Any("day")), "obl:unmarked"),
        4 => (Phrase.Of(Any("unit"), "NOUN", "NN").Before(Chance(80) ? "last" : "next", "ADJ", "JJ", "amod"), "obl:unmarked"),
        5 => (Opened("in", Name(Any("month"))), "obl"),
        6 => (Opened("on", Number(1 + random.Next(28)).Before(Name(Any("month")), "nmod:unmarked")), "obl"),
        _ => (Opened("in", Number(1995 + random.Next(30))), "obl"),
    };

    public Phrase Place() => Opened(Any("place-in"), Name(Chance(50) ? Any("capital") : Any("country")));

    public NounPhrase Agents()
    {
        Phrase agents = Common("agents", "NNS");
        agents = Chance(45) ? agents.Before(Demonym(), "amod") : Chance(25) ? Qualified(agents, 100) : agents;
        agents = random.Next(6) switch
        {
            0 => Phrase.Of(Any("crowd"), "NOUN", "NNS").After(Opened("of", agents), "nmod"),
            1 => agents.Before(Any("count"), "NUM", "CD", "nummod"),
            2 => The(agents),
            _ => agents,
        };
        return new NounPhrase(Chance(20) ? agents.After(Place(), "nmod") : agents, true, IsPerson: true);
    }

    private static NounPhrase One(Phrase phrase) => new(phrase, false, false);

    private NounPhrase Body()
    {
        Phrase body = Common("body", "NN");
        body = random.Next(4) switch
        {
            0 => body.Before(Owner(), "nmod:poss"),
            1 => The(body).After(Opened("in", Name(Any("capital"))), "nmod"),
            _ => The(body.Before(Demonym(), "amod")),
        };
        return One(body);
    }

    private NounPhrase Organisation() => One(The(Name(Chance(50) ? "Party" : "Front").Before(Invented(), "PROPN", "NNP", "compound")));

    private NounPhrase Person()
    {
        Phrase name = FullName();
        if (Chance(75))
        {
            Phrase title = Name(Any("title"));
            title = Chance(65) ? title.Before(Demonym(), "amod") : title;
            name = name.Before(title, "nmod:desc");
        }

        return new NounPhrase(name, false, IsPerson: true);
    }

    private NounPhrase Office()
    {
        Phrase office = Common("office", "NN");
        office = Chance(60) ? office.Before(Owner(), "nmod:poss") : The(office.Before(Demonym(), "amod"));
        if (Chance(60))
        {
            office = office.After(FullName().Before(",", "PUNCT", ",", "punct").After(",", "PUNCT", ",", "punct"), "appos");
        }

        return new NounPhrase(office, false, IsPerson: true);
    }

    private NounPhrase Pronoun(bool acts) => random.Next(4) switch
    {
        0 => new NounPhrase(Phrase.Of(acts ? "he" : "him", "PRON", "PRP"), false, false),
        1 => new NounPhrase(Phrase.Of(acts ? "she" : "her", "PRON", "PRP"), false, false),
        2 => new NounPhrase(Phrase.Of("it", "PRON", "PRP"), false, false),
        _ => new NounPhrase(Phrase.Of(acts ? "they" : "them", "PRON", "PRP"), true, false),
    };

    private Phrase FullName() => Phrase.Of(Any("first"), "PROPN", "NNP").After(Surname(), "PROPN", "NNP", "flat");

    private Phrase Owner() => Chance(25)
        ? Phrase.Of(Chance(50) ? "its" : Chance(50) ? "his" : "their", "PRON", "PRP$")
        : (Chance(70) ? Name(Any("country")) : Name(Any("capital"))).After("'s", "PART", "POS", "case");

    private Phrase Demonym() => Phrase.Of(Any("demonym"), "ADJ", "JJ");

    private Phrase Qualified(Phrase noun, int percent)
    {
        noun = Chance(percent / 2) ? noun.Before(Demonym(), "amod") : noun;
        return Chance(percent) ? noun.Before(Any("quality"), "ADJ", "JJ", "amod") : noun;
    }

    private Phrase Determined(Phrase noun) => random.Next(4) switch
    {
        0 => noun.Before(Owner(), "nmod:poss"),
        1 => A(noun),
        _ => The(noun),
    };

    private static Phrase The(Phrase noun) => noun.Before("the", "DET", "DT", "det");

    private static Phrase A(Phrase noun) => noun.Before(noun.Words[0].Text[0] is 'a' or 'e' or 'i' or 'o' or 'A' or 'E' or 'I' or 'O' ? "an" : "a", "DET", "DT", "det");

    private string Surname() => Capital(Stem() + Endings[random.Next(Endings.Length)]);

    private string Invented() => Capital(Stem());

    private string Stem() => string.Concat(Enumerable.Range(0, 2 + random.Next(2)).Select(_ => Made[random.Next(Made.Length)]));

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static Phrase Number(int number) => Phrase.Of(number.ToString(CultureInfo.InvariantCulture), "NUM", "CD");

    private Phrase Common(string list, string tag) => Compounded(Any(list), "NOUN", tag, "NN", "JJ");

    private static Phrase Name(string written) =>
        written.EndsWith(Plural) ? Compounded(written[..^1], "PROPN", "NNPS", "NNP", "NNP") : Compounded(written, "PROPN", "NNP", "NNP", "NNP");

    // "gas pipeline", "Saudi/amod Arabia": the last word is the head.
    private static Phrase Compounded(string written, string upos, string headTag, string compoundTag, string qualityTag)
    {
        string[] parts = written.Split(' ');
        Phrase phrase = Phrase.Of(parts[^1], upos, headTag);
        foreach (string part in parts[..^1].Reverse())
        {
            phrase = part.Split('/') is [var quality, "amod"] ? phrase.Before(quality, "ADJ", qualityTag, "amod") : phrase.Before(part, upos, compoundTag, "compound");
        }

        return phrase;
    }
}
