using System.Collections.Immutable;

namespace EventGraph.Coding.Syntax;

/// <summary>
/// How a parse compares with gold on gold tokens: shares of tokens, punctuation counted, relations with their subtypes.
/// </summary>
/// <param name="Tokens">How many tokens were compared.</param>
/// <param name="Upos">Share with the right universal tag.</param>
/// <param name="Xpos">Share with the right Penn tag.</param>
/// <param name="Lemmas">Share with the right lemma.</param>
/// <param name="Uas">Share with the right head.</param>
/// <param name="Las">Share with the right head and relation.</param>
public sealed record Evaluation(int Tokens, double Upos, double Xpos, double Lemmas, double Uas, double Las)
{
    /// <summary>Compares sentences token by token.</summary>
    /// <exception cref="ArgumentException">A predicted sentence has other tokens than the gold one.</exception>
    public static Evaluation Of(IEnumerable<(ImmutableArray<Token> Gold, ImmutableArray<Token> Predicted)> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        int tokens = 0, upos = 0, xpos = 0, lemmas = 0, heads = 0, labelled = 0;
        foreach ((ImmutableArray<Token> gold, ImmutableArray<Token> predicted) in sentences)
        {
            if (gold.Length != predicted.Length)
            {
                throw new ArgumentException($"{predicted.Length} predicted tokens for {gold.Length} of gold.", nameof(sentences));
            }

            for (int i = 0; i < gold.Length; i++)
            {
                Token right = gold[i], guess = predicted[i];
                bool head = right.Head == guess.Head;
                tokens++;
                upos += right.Upos == guess.Upos ? 1 : 0;
                xpos += right.Xpos == guess.Xpos ? 1 : 0;
                lemmas += right.Lemma == guess.Lemma ? 1 : 0;
                heads += head ? 1 : 0;
                labelled += head && right.Relation == guess.Relation ? 1 : 0;
            }
        }

        double all = Math.Max(tokens, 1);
        return new Evaluation(tokens, upos / all, xpos / all, lemmas / all, heads / all, labelled / all);
    }
}
