using System.Collections.Immutable;

namespace EventGraph.Coding.Lexicon;

/// <summary>A word that governs another event and decides what it comes to.</summary>
/// <param name="Lemma">The word.</param>
/// <param name="Conditions">All must hold.</param>
/// <param name="Forms">The forms of what it governs: to, ing, that, noun, or a preposition; empty for any.</param>
/// <param name="OverCooperation">Its effect on cooperation.</param>
/// <param name="OverConflict">Its effect on conflict.</param>
/// <param name="Roles">Its own slots; null where the governed event's are kept and only its subject comes first.</param>
internal sealed record OperatorEntry(
    string Lemma, ImmutableArray<Condition> Conditions, ImmutableArray<string> Forms, OperatorResult OverCooperation, OperatorResult OverConflict, Roles? Roles)
{
    /// <summary>Whether only the noun governs so: <c>call/n</c>.</summary>
    public bool IsNoun { get; init; }

    /// <summary>How the entry is called in explanations.</summary>
    public required string Phrase { get; init; }
}
