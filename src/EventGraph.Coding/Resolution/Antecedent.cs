using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Coding.Mentions;

namespace EventGraph.Coding.Resolution;

/// <summary>Actors that a later word may point back to.</summary>
/// <param name="Actors">Who.</param>
/// <param name="Sentence">Number of the sentence that mentioned them.</param>
/// <param name="Token">Where in it.</param>
/// <param name="Mention">The mention; the first of them where several are taken together.</param>
/// <param name="IsSubject">Whether they were the subject of a clause.</param>
internal sealed record Antecedent(ImmutableArray<ActorId> Actors, int Sentence, int Token, Mention Mention, bool IsSubject)
{
    public bool IsPlural => Mention.IsPlural || Actors.Length > 1;
}
