using EventGraph.Actors;
using EventGraph.Coding.Frames;
using EventGraph.Coding.Mentions;

namespace EventGraph.Coding.Resolution;

/// <summary>
/// Resolves "his Iranian counterpart": the one named right behind it, else who holds the office there that the one whose counterpart he
/// is holds here, else the country.
/// </summary>
internal sealed class CounterpartResolver(Gazetteer gazetteer)
{
    private const double Inferred = 0.85;

    /// <summary>The mention whose noun a token is, or null.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="token">The token.</param>
    /// <param name="before">The mentions before it.</param>
    /// <param name="next">The name that follows next in the sentence, or null.</param>
    /// <param name="day">The day that offices are resolved on.</param>
    public Mention? Resolve(SentenceTree tree, int token, IReadOnlyList<Mention> before, Mention? next, DateOnly day)
    {
        if (tree.Lemma(token) != "counterpart" || before.Count == 0)
        {
            return null;
        }

        Mention? country = before[^1] is { Kind: MentionKind.Modifier, Actors: [{ Kind: ActorKind.Country }] } modifier && modifier.Last == token - 1 ? modifier : null;
        Mention? owner = before.LastOrDefault(m => m != country);
        int first = owner is { Kind: MentionKind.Pronoun } && owner.Last == (country?.First ?? token) - 1 ? owner.First : country?.First ?? token;
        if (next is not null && (next.First == token + 1 || (next.First == token + 2 && tree[token + 1].Text == ",")) && next.Actors is [{ Kind: ActorKind.Person }])
        {
            return new Mention(first, token, token, MentionKind.Description, next.Actors, "the counterpart who is named");
        }

        if (country is null)
        {
            return null;
        }

        bool several = tree[token].Xpos == "NNS";
        ActorId? holder = several || owner is not { Actors: [{ Kind: ActorKind.Person } person] } || gazetteer.OfficeOf(person, day) is not { } office
            ? null
            : gazetteer.HolderNamed(office.Title, country.Actors[0], day)?.Id;
        return new Mention(first, token, token, MentionKind.Description, [holder ?? country.Actors[0]], holder is null ? "the counterpart's country" : "the same office of " + country.Actors[0])
        {
            Confidence = Inferred,
        };
    }
}
