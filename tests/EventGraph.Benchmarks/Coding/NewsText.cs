using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using EventGraph.Actors;
using EventGraph.Articles;

namespace EventGraph.Benchmarks.Coding;

/// <summary>
/// News to measure a coder on: invented articles of our own sentences, 25 words each on average, about real countries, leaders and
/// organisations of the gazetteer. The same seed gives the same text.
/// </summary>
internal sealed partial class NewsText
{
    private const int SentencesPerArticle = 20;

    private static readonly DateOnly Published = new(2022, 9, 20);

    private static readonly ImmutableArray<string> Templates =
    [
        "{leader} told reporters in {capital} on {day} that {country} would not accept the demands that {country2} had made during the talks.",
        "{country} {blamed} {country2} on {day} for the attack on an oil depot near the border, in which at least {number} people were killed.",
        "The {adjective} foreign minister said after a meeting with {leader} that the two sides had agreed to reopen the crossing and to resume trade talks in {month}.",
        "Police in {capital} fired tear gas at thousands of protesters who had gathered outside parliament to demand early elections.",
        "{leader} and {leader2} signed an agreement on energy and transport, which analysts say will bring {country} closer to {country2}.",
        "According to a statement of {day}, {organisation} will send observers to {country} once the {adjective} authorities have confirmed the date of the vote.",
        "\"We want peace, but nobody should doubt that our army is ready,\" {leader} said, and {blamed} {country2} of preparing new strikes against the region.",
        "The government of {country} has imposed new sanctions on {country2}, freezing the assets of {number} officials and banning exports of machinery to its arms industry.",
        "Since the beginning of the year prices in {country} have risen by more than {number} percent, and many shops in {capital} stay empty.",
        "{adjective} troops withdrew from two villages in the south of {country2} on {day}, residents said, leaving behind mines and a burnt bridge.",
        "{organisation} called on {country} to release the journalists who were arrested last month, and offered to mediate between the government and the opposition.",
        "In {month}, {country} expelled {number} {adjective2} diplomats in response to a cyberattack on its ministries; {country2} denied any part in it and threatened to retaliate.",
        "The river, which rises in the mountains of {country} and feeds the fields of its neighbours, has carried less water this summer than in any year since records began.",
        "{leader} arrived in {capital2} for a visit of two days during which he is expected to discuss grain exports, gas prices and the war with the {adjective} leadership.",
        "Officials in {capital} rejected the accusation and said that it was {country2} that had broken the ceasefire, shelling positions near the line of contact for {number} hours.",
    ];

    private static readonly ImmutableArray<string> Blames = ["blamed", "condemned", "accused", "criticized"];
    private static readonly ImmutableArray<string> Days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    private static readonly ImmutableArray<string> Months = ["January", "March", "June", "August", "October", "December"];

    private readonly Random _random;
    private readonly ImmutableArray<string> _countries, _capitals, _adjectives, _leaders, _organisations;

    private NewsText(Gazetteer gazetteer, int seed)
    {
        _random = new Random(seed);
        Actor[] actors = [.. gazetteer.Actors.OrderBy(a => a.Id)];
        Actor[] countries = [.. actors.Where(a => a.Id.Kind == ActorKind.Country)];
        _countries = [.. countries.Select(a => a.Name)];
        _capitals = Named(countries, AliasKind.Capital);
        _adjectives = Named(countries, AliasKind.Adjective);
        _leaders = [.. actors.Where(a => a.Id.Kind == ActorKind.Person && a.Offices.Any(o => o.Period.Contains(Published))).Select(a => a.Name)];
        _organisations = [.. actors.Where(a => a.Id.Kind == ActorKind.Organisation).Select(a => "the " + a.Name)];
    }

    /// <summary>Articles of twenty sentences, with that many sentences in all.</summary>
    public static IReadOnlyList<Article> Articles(Gazetteer gazetteer, int sentences, int seed = 1)
    {
        NewsText news = new(gazetteer, seed);
        List<Article> articles = [];
        for (int i = 0; i < sentences; i += SentencesPerArticle)
        {
            StringBuilder text = new();
            for (int k = 0; k < SentencesPerArticle; k++)
            {
                text.Append(news.Sentence()).Append(k % 4 == 3 ? "\n\n" : " ");
            }

            articles.Add(new Article { Id = i.ToString(CultureInfo.InvariantCulture), Text = text.ToString(), Published = Published });
        }

        return articles;
    }

    private static ImmutableArray<string> Named(Actor[] actors, AliasKind kind) =>
        [.. actors.SelectMany(a => a.Aliases.Where(alias => alias.Kind == kind && alias.Period.Contains(Published)).Take(1)).Select(a => a.Text)];

    private string Sentence()
    {
        string sentence = Slot().Replace(Of(Templates), match => match.Groups[1].Value switch
        {
            "country" => Of(_countries),
            "capital" => Of(_capitals),
            "adjective" => Of(_adjectives),
            "leader" => Of(_leaders),
            "organisation" => Of(_organisations),
            "blamed" => Of(Blames),
            "day" => Of(Days),
            "month" => Of(Months),
            _ => _random.Next(3, 60).ToString(CultureInfo.InvariantCulture),
        });
        return char.ToUpperInvariant(sentence[0]) + sentence[1..];
    }

    private string Of(ImmutableArray<string> choices) => choices[_random.Next(choices.Length)];

    [GeneratedRegex(@"\{([a-z]+)2?\}")]
    private static partial Regex Slot();
}
