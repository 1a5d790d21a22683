namespace EventGraph.Coding.Syntax.Vocabulary;

/// <summary>What a dictionary says of a word in its base form: which parts of speech it can be, and as some of them of which kind.</summary>
/// <param name="Noun">Its kind as a noun, from 1; 0 where it is none.</param>
/// <param name="Name">Its kind as a name.</param>
/// <param name="Verb">Its kind as a verb.</param>
/// <param name="IsAdjective">Whether it can be an adjective.</param>
/// <param name="IsAdverb">Whether it can be an adverb.</param>
/// <param name="Commonest">What it is far more often than anything else.</param>
internal readonly record struct WordClass(byte Noun, byte Name, byte Verb, bool IsAdjective, bool IsAdverb, PartOfSpeech Commonest)
{
    /// <summary>The parts of speech that it can be, in five bits.</summary>
    public uint Parts => (Noun > 0 ? 1u : 0) | (Name > 0 ? 2u : 0) | (Verb > 0 ? 4u : 0) | (IsAdjective ? 8u : 0) | (IsAdverb ? 16u : 0);

    /// <summary>The same word with what another section, or another base form, says of it.</summary>
    public WordClass With(WordClass other) => new(
        Math.Max(Noun, other.Noun), Math.Max(Name, other.Name), Math.Max(Verb, other.Verb),
        IsAdjective || other.IsAdjective, IsAdverb || other.IsAdverb, Commonest > other.Commonest ? Commonest : other.Commonest);
}
