using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Coding.Dates;
using EventGraph.Coding.Frames;
using EventGraph.Coding.Lexicon;

namespace EventGraph.Coding.Mentions;

/// <summary>
/// Finds who is named in a sentence. Names of the gazetteer compose with what stands beside them: "Russian media", "the leader of Tajikistan",
/// "Russian President Vladimir Putin", "the countries of Central Asia".
/// </summary>
internal sealed class MentionFinder(Gazetteer gazetteer, WordClasses classes, TitleReader titles, NameWords words)
{
    private readonly NameReader _names = new(new NameIndex(gazetteer), titles, words);
    private readonly Composer _composer = new(gazetteer, classes, titles);
    private readonly UnknownNameReader _unknown = new(gazetteer, classes, titles, words);

    /// <summary>Mentions in the order of the text; none overlaps another.</summary>
    public ImmutableArray<Mention> Find(SentenceTree tree, ImmutableArray<DateExpression> dates, DateOnly day, Cast cast)
    {
        ImmutableArray<NameMatch> matches = [.. _names.Read(tree, new WordSequence(tree), day, cast).Where(m => !dates.Any(d => m.First >= d.First && m.Last <= d.Last))];
        List<Mention> mentions = [];
        int free = 0;
        for (int i = 0; i < matches.Length; i++)
        {
            if (matches[i].First < free)
            {
                continue;
            }

            ImmutableArray<NameMatch> coordinated = Coordinated(tree, matches, i);
            if (_composer.Compose(tree, coordinated, matches, day, cast, free) is { } mention)
            {
                mentions.Add(mention);
                free = mention.Last + 1;
                foreach (ActorId actor in mention.Actors)
                {
                    cast.See(actor, day);
                }
            }
        }

        return _unknown.Read(tree, mentions, day, cast);
    }

    // "Russian and Chinese troops": adjectives that share the noun after the last of them.
    private static ImmutableArray<NameMatch> Coordinated(SentenceTree tree, ImmutableArray<NameMatch> matches, int first)
    {
        ImmutableArray<NameMatch>.Builder group = ImmutableArray.CreateBuilder<NameMatch>();
        group.Add(matches[first]);
        for (int i = first + 1; i < matches.Length; i++)
        {
            NameMatch previous = group[^1];
            int gap = previous.Last + 1;
            while (gap < matches[i].First && (tree[gap].Text == "," || tree.Lower(gap) == "and"))
            {
                gap++;
            }

            if (gap != matches[i].First || gap == previous.Last + 1 || previous.Kind != AliasKind.Adjective || matches[i].Kind != AliasKind.Adjective)
            {
                break;
            }

            group.Add(matches[i]);
        }

        return group.DrainToImmutable();
    }
}
