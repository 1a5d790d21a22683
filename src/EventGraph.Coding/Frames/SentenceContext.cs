using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Coding.Dates;
using EventGraph.Coding.Mentions;

namespace EventGraph.Coding.Frames;

/// <summary>All that the rules know of a sentence.</summary>
internal sealed class SentenceContext(SentenceTree tree, ImmutableArray<Mention> mentions, ImmutableArray<DateExpression> dates)
{
    private readonly Mention?[] _byToken = Index(tree, mentions);
    private readonly ImmutableArray<ImmutableArray<Mention>> _lists = Coordination.Lists(tree, mentions);

    public SentenceTree Tree { get; } = tree;

    public ImmutableArray<Mention> Mentions { get; } = mentions;

    public ImmutableArray<DateExpression> Dates { get; } = dates;

    /// <summary>The region that the passage is about, when the sentence ends; empty where none was named.</summary>
    public ImmutableArray<ActorId> Region { get; init; } = [];

    /// <summary>Whether a person only says what others do.</summary>
    public Func<ActorId, bool> IsBystander { get; init; } = static _ => false;

    /// <summary>Whether two actors speak and act for one country.</summary>
    public Func<ActorId, ActorId, bool> AreOneSide { get; init; } = static (_, _) => false;

    /// <summary>The people whom only a noun tells: "smugglers", "the deputy's driver"; null for a noun that is none, or where nobody asks.</summary>
    public Func<int, ActorId?, Mention?> Unnamed { get; init; } = static (_, _) => null;

    /// <summary>The country in mind where a noun tells a place or an affair of it: "the village", "the election results"; null for other nouns.</summary>
    public Func<int, Mention?> AtHome { get; init; } = static _ => null;

    /// <summary>Whether a token stands in somebody's quotation.</summary>
    public Func<int, bool> IsQuoted { get; init; } = static _ => false;

    /// <summary>Who speaks where a token stands in a quotation; empty where nobody does who is known.</summary>
    public Func<int, ImmutableArray<ActorId>> SpeakerAt { get; init; } = static _ => [];

    /// <summary>Whether a token belongs to a date.</summary>
    public bool IsDate(int token)
    {
        foreach (DateExpression date in Dates)
        {
            if (date.Covers(token))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The mention that covers a token, or null.</summary>
    public Mention? MentionAt(int token) => token >= 0 ? _byToken[token] : null;

    /// <summary>A mention with those that it stands in a list with: "Russia, Belarus and Armenia".</summary>
    public ImmutableArray<Mention> ListOf(Mention mention) => _lists.FirstOrDefault(l => l.Contains(mention), [mention]);

    private static Mention?[] Index(SentenceTree tree, ImmutableArray<Mention> mentions)
    {
        Mention?[] byToken = new Mention?[tree.Count];
        foreach (Mention mention in mentions)
        {
            for (int i = mention.First; i <= mention.Last; i++)
            {
                byToken[i] = mention;
            }
        }

        return byToken;
    }
}
