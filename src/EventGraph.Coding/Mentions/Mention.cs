using System.Collections.Immutable;
using EventGraph.Actors;

namespace EventGraph.Coding.Mentions;

/// <summary>A span of a sentence that names or refers to actors. Tokens by index, both ends included.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token.</param>
/// <param name="Head">The token by which the parse attaches it.</param>
/// <param name="Kind">How it names.</param>
/// <param name="Actors">Whom; several for "both countries", none for what nothing is known of.</param>
/// <param name="Reason">Why it is they, for explanations.</param>
internal sealed record Mention(int First, int Last, int Head, MentionKind Kind, ImmutableArray<ActorId> Actors, string Reason)
{
    /// <summary>Whether it says where and not who: "at a meeting in Kazakhstan".</summary>
    public bool IsPlace { get; init; }

    /// <summary>Whether it is a place of the state itself: "the palace".</summary>
    public bool IsOfState { get; init; }

    /// <summary>Whether it is an adjective: "Russian".</summary>
    public bool IsAdjectival { get; init; }

    /// <summary>Whether it is plural: "they", "the five republics", "Russian troops".</summary>
    public bool IsPlural { get; init; }

    /// <summary>How sure the resolution is, 0 to 1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>Whether no word of the sentence names it: the region that the passage is about.</summary>
    public bool IsImplicit { get; init; }

    /// <summary>The kind of agents, where the text around decides of which country they are: "the Supreme Court".</summary>
    public GroupNoun? Agents { get; init; }

    /// <summary>The organ of its country that it names ("Turkish police"): the country, unless it acts on that country itself.</summary>
    public GroupNoun? Organ { get; init; }

    public bool Covers(int token) => token >= First && token <= Last;
}
