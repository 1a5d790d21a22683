using System.Collections.Immutable;
using EventGraph.Coding.Syntax;
using EventGraph.Coding.Syntax.Parsing;
using EventGraph.Coding.Syntax.Tagging;

namespace EventGraph.Coding.Training;

/// <summary>A gold sentence, numbered for learning.</summary>
internal sealed class Sentence
{
    private Sentence(ImmutableArray<Token> tokens)
    {
        Tokens = tokens;
        Words = [.. tokens.Select(token => new Word(token.Text))];
        Tags = new byte[tokens.Length];
        GivenTags = new byte[tokens.Length];
        Heads = [.. tokens.Select(token => token.Head)];
        Relations = new int[tokens.Length];
    }

    public ImmutableArray<Token> Tokens { get; }

    public Word[] Words { get; }

    public byte[] Tags { get; }

    /// <summary>The tags that the parser learns with: those of a tagger that has not seen the sentence.</summary>
    public byte[] GivenTags { get; }

    public int[] Heads { get; }

    public int[] Relations { get; }

    public static Sentence Of(ConlluSentence gold, TagSet tags, TransitionSet transitions)
    {
        var sentence = new Sentence(gold.Tokens);
        for (int i = 0; i < gold.Tokens.Length; i++)
        {
            sentence.Tags[i] = tags[new Tag(gold.Tokens[i].Upos, gold.Tokens[i].Xpos)];
            sentence.Relations[i] = transitions[gold.Tokens[i].Relation];
        }

        return sentence;
    }
}
