using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Coding.Frames;
using EventGraph.Coding.Lexicon;
using EventGraph.Coding.Mentions;

namespace EventGraph.Coding.Resolution;

/// <summary>
/// Resolves, sentence by sentence, what points back: pronouns, "the country", "the president", "the alliance", "both sides",
/// "his southern neighbors", agents without a country ("the rebels").
/// </summary>
internal sealed class ReferenceResolver
{
    private readonly Cast _cast;
    private readonly Discourse _discourse;
    private readonly PronounResolver _pronouns;
    private readonly DescriptionResolver _descriptions;
    private readonly AgentResolver _agents;
    private readonly CounterpartResolver _counterparts;

    public ReferenceResolver(Gazetteer gazetteer, WordClasses classes, TitleReader titles, NameWords words, Cast cast)
    {
        _cast = cast;
        _discourse = new Discourse(cast, classes);
        _pronouns = new PronounResolver(_discourse, gazetteer);
        _descriptions = new DescriptionResolver(gazetteer, classes, titles, cast, _discourse);
        _agents = new AgentResolver(titles, words, cast, _discourse);
        _counterparts = new CounterpartResolver(gazetteer);
    }

    /// <summary>The mentions of a sentence, those that point back included, in the order of the text.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="named">Those that name.</param>
    /// <param name="day">The day that offices are resolved on.</param>
    /// <param name="speakerAt">Who speaks at a token; empty outside quotations.</param>
    public ImmutableArray<Mention> Resolve(SentenceTree tree, ImmutableArray<Mention> named, DateOnly day, Func<int, ImmutableArray<ActorId>> speakerAt)
    {
        _discourse.Enter(tree);
        List<Mention> mentions = [];
        int next = 0;
        for (int token = 0; token < tree.Count; token++)
        {
            Mention? mention = null;
            if (next < named.Length && named[next].First == token)
            {
                mention = _agents.Settle(tree, named[next++], named);
            }
            else if (PronounResolver.IsPronoun(tree, token))
            {
                mention = _pronouns.Resolve(tree, token, day, speakerAt);
            }
            else
            {
                int limit = next < named.Length ? named[next].First : tree.Count;
                mention = _counterparts.Resolve(tree, token, mentions, next < named.Length ? named[next] : null, day) ?? _descriptions.Resolve(tree, token, limit, mentions, named, day) ?? _agents.Resolve(tree, token, limit, mentions, named, day);
            }

            if (mention is not null)
            {
                Replace(mentions, mention);
                _discourse.See(mention, day);
                token = Math.Max(token, mention.Last);
            }
        }

        return [.. mentions.OrderBy(m => m.First)];
    }

    // What a mention takes in is none of its own.
    private static void Replace(List<Mention> mentions, Mention mention)
    {
        mentions.RemoveAll(m => m.First >= mention.First && m.Last <= mention.Last);
        mentions.Add(mention);
    }

    /// <summary>The country that the passage is about, where the sentence resolved last ends; null for none.</summary>
    public ActorId? Setting() => _discourse.Here() ?? _discourse.Setting();

    /// <summary>The region that the passage is about: the last named, and not one of these.</summary>
    public ImmutableArray<ActorId> Region(IReadOnlyCollection<ActorId> except) => _descriptions.Region(except);

    /// <summary>The person who was last the subject of a clause: the "he" of "he said".</summary>
    public ImmutableArray<ActorId> LastSpeaker() =>
        _discourse.Latest(a => a.IsSubject && a.Actors is [{ Kind: ActorKind.Person }])?.Actors ?? [];

    /// <summary>Name and country of an actor on a day.</summary>
    public ActorName NameOf(ActorId actor, DateOnly day) => _cast.NameOf(actor, day);
}
