using System.Collections.Immutable;
using System.Text;

namespace EventGraph.Coding.Syntax;

/// <summary>
/// A document of a treebank with its raw text put together again: sentences stand behind each other with the spaces that the
/// treebank tells, paragraphs are separated by an empty line.
/// </summary>
/// <param name="Text">The raw text.</param>
/// <param name="Sentences">The gold words of each sentence; offsets count in <paramref name="Text"/>.</param>
internal sealed record ConlluDocument(string Text, ImmutableArray<ImmutableArray<Token>> Sentences)
{
    /// <summary>The documents of a treebank; sentences without a mark belong to the document that stands open.</summary>
    public static IEnumerable<ConlluDocument> Of(IEnumerable<ConlluSentence> treebank)
    {
        List<ConlluSentence> open = [];
        foreach (ConlluSentence sentence in treebank)
        {
            if (sentence.StartsDocument && open.Count > 0)
            {
                yield return Join(open);
                open.Clear();
            }

            open.Add(sentence);
        }

        if (open.Count > 0)
        {
            yield return Join(open);
        }
    }

    private static ConlluDocument Join(List<ConlluSentence> sentences)
    {
        StringBuilder text = new();
        var joined = ImmutableArray.CreateBuilder<ImmutableArray<Token>>(sentences.Count);
        bool space = false;
        foreach (ConlluSentence sentence in sentences)
        {
            if (text.Length > 0)
            {
                text.Append(sentence.StartsParagraph ? "\n\n" : space ? " " : "");
            }

            int start = text.Length;
            text.Append(sentence.Text);
            joined.Add([.. sentence.Tokens.Select(token => token with { Start = start + token.Start, End = start + token.End })]);
            space = sentence.SpaceAfter;
        }

        return new ConlluDocument(text.ToString(), joined.MoveToImmutable());
    }
}
