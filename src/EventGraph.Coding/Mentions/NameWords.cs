using System.Collections.Frozen;
using EventGraph.Actors;
using EventGraph.Coding.Lexicon;

namespace EventGraph.Coding.Mentions;

/// <summary>The words that tell an unknown name apart (<c>names.txt</c>): an organisation's, a person's, a place's or a thing's.</summary>
internal sealed class NameWords
{
    private const int ShortestPerson = 5;

    private static readonly Lazy<WordClasses> Shipped = new(() => WordClasses.Read(LexiconFile.Shipped("Mentions", "names.txt")));

    private readonly FrozenDictionary<string, GroupNoun> _organs;
    private readonly FrozenSet<string> _organisations = Shipped.Value["@organisation"];
    private readonly FrozenSet<string> _companies = Shipped.Value["@company"];
    private readonly FrozenSet<string> _ownArmy = Shipped.Value["@own-army"];
    private readonly FrozenSet<string> _honorifics = Shipped.Value["@honorific"];
    private readonly FrozenSet<string> _titles = Shipped.Value["@title"];
    private readonly FrozenSet<string> _firstNames = Shipped.Value["@first-name"];
    private readonly FrozenSet<string> _particles = Shipped.Value["@particle"];
    private readonly FrozenSet<string> _things = Shipped.Value["@thing"];
    private readonly FrozenSet<string> _localities = Shipped.Value["@locality"];
    private readonly FrozenSet<string> _locatives = Shipped.Value["@locative"];
    private readonly FrozenSet<string> _ofActors = Shipped.Value["@of-actors"];
    private readonly FrozenSet<string> _modifyingAgents = Shipped.Value["@modifying-agents"];
    private readonly FrozenSet<string> _onlyWithCountry = Shipped.Value["@only-with-country"];
    private readonly FrozenSet<string> _notOfHere = Shipped.Value["@not-of-here"];
    private readonly FrozenSet<string> _standsFor = Shipped.Value["@stands-for"];
    private readonly FrozenDictionary<string, FrozenSet<string>> _otherSenses = Shipped.Value.Opening("@other-");
    private readonly FrozenSet<string> _agentEndings = Shipped.Value["@agent-ending"];
    private readonly FrozenSet<string> _agentNouns = Shipped.Value["@agent-noun"];
    private readonly FrozenSet<string> _notAgents = Shipped.Value["@not-agent"];
    private readonly FrozenSet<string> _commonSurnames = Shipped.Value["@common-surname"];
    private readonly FrozenSet<string> _statePlaces = Shipped.Value["@state-place"];
    private readonly FrozenSet<string> _stateWords = Shipped.Value["@state-words"];

    public NameWords(Gazetteer gazetteer) => _organs = gazetteer.GroupNouns.All
        .Where(noun => Shipped.Value.Contains("@organ-" + noun.Name))
        .SelectMany(noun => Shipped.Value["@organ-" + noun.Name], (noun, word) => (word, noun))
        .ToFrozenDictionary(o => o.word, o => o.noun, StringComparer.Ordinal);

    /// <summary>The kind of agents that an organ's word names ("court"), or null.</summary>
    public GroupNoun? Organ(string word) => _organs.GetValueOrDefault(word);

    /// <summary>Whether a name that ends so is an organisation's.</summary>
    public bool IsOrganisation(string word) => _organisations.Contains(word) || _companies.Contains(word) || _organs.ContainsKey(word);

    /// <summary>Whether the word says that an army or a police is a state's: "National", "Royal".</summary>
    public bool IsOfState(string word) => _stateWords.Contains(word);

    /// <summary>Whether the word says that an army is nobody's but its own: "Liberation".</summary>
    public bool IsOwnArmy(string word) => _ownArmy.Contains(word);

    /// <summary>Whether a word before a name makes it a person's: "Mr", "spokeswoman".</summary>
    public bool IsTitle(string word) => _honorifics.Contains(word) || _titles.Contains(word);

    public bool IsFirstName(string word) => _firstNames.Contains(word);

    /// <summary>Whether so many people bear a surname that it alone means nobody: "johnson".</summary>
    public bool IsCommonSurname(string word) => _commonSurnames.Contains(word);

    /// <summary>Whether a small word may stand within a name: "bin", "van".</summary>
    public bool IsParticle(string word) => _particles.Contains(word);

    /// <summary>Whether what is called so does nothing: a street, a festival, a month.</summary>
    public bool IsThing(string word) => _things.Contains(word);

    /// <summary>The words beside which a name of a country means something else; null where it always means the country.</summary>
    public FrozenSet<string>? OtherSense(string name) => _otherSenses.GetValueOrDefault(name);

    /// <summary>Whether a word makes the name beside it a place's: "the town of X", "X province".</summary>
    public bool IsLocality(string word) => _localities.Contains(word);

    /// <summary>Whether a preposition makes the name after it a place's.</summary>
    public bool IsLocative(string word) => _locatives.Contains(word);

    /// <summary>Whether a verb's object is somebody and no place.</summary>
    public bool IsDoneToActors(string verb) => _ofActors.Contains(verb);

    /// <summary>Whether a noun for agents means them before another noun, too: "police raid", but not "press conference".</summary>
    public bool ModifiesAsAgents(string noun) => _modifyingAgents.Contains(noun);

    /// <summary>Whether a phrase for agents means somebody only beside a country's name: "missiles", "the side".</summary>
    public bool NeedsCountry(string phrase) => _onlyWithCountry.Contains(phrase);

    /// <summary>Whether an adjective says that agents are not of the country in mind: "foreign troops".</summary>
    public bool IsOfElsewhere(string adjective) => _notOfHere.Contains(adjective);

    /// <summary>Whether a noun is a word for people, by its ending or as one of a list: "clansman", "peddler".</summary>
    public bool IsPerson(string noun)
    {
        if (_agentNouns.Contains(noun))
        {
            return true;
        }

        if (noun.Length < ShortestPerson || _notAgents.Contains(noun))
        {
            return false;
        }

        foreach (string ending in _agentEndings)
        {
            if (noun.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a place is the state's own: "palace", "barracks".</summary>
    public bool IsOfTheState(string place) => _statePlaces.Contains(place);

    /// <summary>Whether a noun means whoever is named behind it: "a spokesman for X".</summary>
    public bool StandsForOther(string noun) => _standsFor.Contains(noun);
}
