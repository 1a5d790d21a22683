using System.Collections.Frozen;
using EventGraph.Actors;
using EventGraph.Coding.Frames;
using EventGraph.Coding.Lexicon;
using EventGraph.Coding.Mentions;

namespace EventGraph.Coding.Resolution;

/// <summary>
/// People whom neither a name nor a kind of agents tells, but a noun where a verb asks for somebody: "jailed two jewellers". They are
/// people of whoever owns or qualifies the noun, else of the country in mind; and so is a place or an affair of state that nobody owns.
/// </summary>
internal sealed class UnnamedAgents(NameWords words, EventLexicon lexicon, Cast cast)
{
    private const double Guessed = 0.7;
    private const double InMind = 0.6;
    private const int MaxModifiers = 4;
    private const string People = "civilians";

    private readonly FrozenSet<string> _places = lexicon.Classes["@place"];
    private readonly FrozenSet<string> _buildings = lexicon.Classes["@building"];
    private readonly FrozenSet<string> _affairs = lexicon.Classes["@state-affair"];

    /// <summary>The country in mind, where a noun tells a place or an affair of state in it; null for other nouns and where no country is in mind.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="noun">The noun.</param>
    /// <param name="setting">The country in mind; null for none.</param>
    public Mention? AtHome(SentenceTree tree, int noun, ActorId? setting)
    {
        string lemma = tree.Lemma(noun);
        return setting is { } country && tree[noun].Upos == "NOUN" && (_places.Contains(lemma) || _buildings.Contains(lemma) || _affairs.Contains(lemma))
            ? new Mention(noun, noun, noun, MentionKind.Description, [country], "in the country in mind") { IsPlace = true, IsOfState = words.IsOfTheState(lemma), Confidence = InMind }
            : null;
    }

    /// <summary>The people that a noun tells, or null.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="noun">The noun.</param>
    /// <param name="owner">Who owns or qualifies it; null for nobody.</param>
    /// <param name="day">The day of the sentence.</param>
    /// <param name="setting">The country in mind; null for none.</param>
    public Mention? At(SentenceTree tree, int noun, ActorId? owner, DateOnly day, ActorId? setting)
    {
        string lemma = tree.Lemma(noun);
        if (tree[noun].Upos != "NOUN" || !words.IsPerson(lemma) || words.StandsForOther(tree.Lower(noun)) || !lexicon.Noun(lemma).IsEmpty)
        {
            return null;
        }

        int first = noun;
        while (first > 0 && noun - first < MaxModifiers && (tree[first - 1].Upos is "ADJ" or "NUM" || tree.Relation(first - 1) == "compound"))
        {
            first--;
        }

        string? country = (owner is { } own ? cast.CountryOf(own, day) : null) ?? setting?.CountryCode;
        return new Mention(first, noun, noun, MentionKind.Description, [ActorId.Group(country, People)], "people whom the text does not name") { Confidence = Guessed, IsPlural = true };
    }
}
