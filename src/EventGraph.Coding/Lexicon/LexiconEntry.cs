using System.Collections.Immutable;

namespace EventGraph.Coding.Lexicon;

/// <summary>A word that makes an event or a claim.</summary>
/// <param name="Lemma">The word.</param>
/// <param name="Conditions">All must hold; the entry with the most that do wins.</param>
/// <param name="Reading">What it means.</param>
/// <param name="Roles">Where its actors stand.</param>
/// <param name="Contexts">PLOVER contexts that it brings.</param>
/// <param name="Rivals">Where the rival of an INFLUENCE claim stands.</param>
internal sealed record LexiconEntry(
    string Lemma, ImmutableArray<Condition> Conditions, Reading Reading, Roles Roles, ImmutableArray<string> Contexts, ImmutableArray<string> Rivals)
{
    /// <summary>What published codings of PLOVER make of it, where that is another type; answered where pairs are given, for comparison.</summary>
    public Reading? Published { get; init; }

    /// <summary>How the entry is called in explanations: the phrase as the file has it, of this lemma alone.</summary>
    public required string Phrase { get; init; }
}
