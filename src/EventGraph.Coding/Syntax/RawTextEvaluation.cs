using System.Collections.Immutable;
using System.Text;

namespace EventGraph.Coding.Syntax;

/// <summary>
/// How an analysis from raw text compares with gold: harmonic means of precision and recall, as in the CoNLL 2018 shared task
/// (Zeman and others, 2018) but with the subtypes of relations. A token counts where both have one over the same characters, and its head
/// where their heads do too.
/// </summary>
/// <param name="Sentences">Sentences with the right first and last character.</param>
/// <param name="Tokens">Tokens over the right characters.</param>
/// <param name="Upos">Tokens with the right universal tag.</param>
/// <param name="Xpos">Tokens with the right Penn tag.</param>
/// <param name="Lemmas">Tokens with the right lemma.</param>
/// <param name="Uas">Tokens with the right head.</param>
/// <param name="Las">Tokens with the right head and relation.</param>
public sealed record RawTextEvaluation(double Sentences, double Tokens, double Upos, double Xpos, double Lemmas, double Uas, double Las)
{
    /// <summary>
    /// Analyzes the text of a treebank and compares. The sentences of a paragraph are given with a space between them and nothing to tell
    /// where one ends; paragraphs with an empty line.
    /// </summary>
    /// <param name="gold">The sentences in their order.</param>
    /// <param name="analyzer">What to evaluate.</param>
    /// <param name="cancellationToken">Stops the analysis.</param>
    public static RawTextEvaluation Of(IEnumerable<ConlluSentence> gold, ISyntaxAnalyzer analyzer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(analyzer);
        var count = new Count();
        var paragraph = new List<ConlluSentence>();
        foreach (ConlluSentence sentence in gold)
        {
            if (sentence.StartsParagraph)
            {
                Compare(paragraph, analyzer, count, cancellationToken);
                paragraph.Clear();
            }

            paragraph.Add(sentence);
        }

        Compare(paragraph, analyzer, count, cancellationToken);
        double F(int same, int right, int given) => 2.0 * same / Math.Max(right + given, 1);
        return new RawTextEvaluation(
            F(count.SameSentences, count.GoldSentences, count.Sentences),
            F(count.SameTokens, count.GoldTokens, count.Tokens),
            F(count.Upos, count.GoldTokens, count.Tokens),
            F(count.Xpos, count.GoldTokens, count.Tokens),
            F(count.Lemmas, count.GoldTokens, count.Tokens),
            F(count.Heads, count.GoldTokens, count.Tokens),
            F(count.Labelled, count.GoldTokens, count.Tokens));
    }

    private static void Compare(List<ConlluSentence> gold, ISyntaxAnalyzer analyzer, Count count, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        var right = new Dictionary<(int, int), Placed>();
        var rightSentences = new HashSet<(int, int)>();
        foreach (ConlluSentence sentence in gold)
        {
            text.Append(text.Length > 0 ? " " : "");
            Place(sentence.Tokens, text.Length, right);
            rightSentences.Add((text.Length + sentence.Tokens[0].Start, text.Length + sentence.Tokens[^1].End));
            count.GoldTokens += sentence.Tokens.Length;
            text.Append(sentence.Text);
        }

        var given = new Dictionary<(int, int), Placed>();
        foreach (ParsedSentence sentence in analyzer.Analyze(text.ToString(), cancellationToken))
        {
            Place(sentence.Tokens, 0, given);
            count.Tokens += sentence.Tokens.Length;
            count.Sentences++;
            count.SameSentences += rightSentences.Contains((sentence.Start, sentence.End)) ? 1 : 0;
        }

        count.GoldSentences += gold.Count;
        foreach (((int, int) place, Placed token) in given)
        {
            if (right.TryGetValue(place, out Placed truth))
            {
                count.Add(truth, token);
            }
        }
    }

    private static void Place(ImmutableArray<Token> tokens, int offset, Dictionary<(int, int), Placed> places)
    {
        foreach (Token token in tokens)
        {
            (int, int)? head = token.Head < 0 ? null : (tokens[token.Head].Start + offset, tokens[token.Head].End + offset);
            places.TryAdd((token.Start + offset, token.End + offset), new Placed(token, head));
        }
    }

    private readonly record struct Placed(Token Token, (int, int)? Head);

    private sealed class Count
    {
        public int GoldSentences, Sentences, SameSentences, GoldTokens, Tokens, SameTokens, Upos, Xpos, Lemmas, Heads, Labelled;

        public void Add(Placed right, Placed given)
        {
            bool head = right.Head == given.Head;
            SameTokens++;
            Upos += right.Token.Upos == given.Token.Upos ? 1 : 0;
            Xpos += right.Token.Xpos == given.Token.Xpos ? 1 : 0;
            Lemmas += right.Token.Lemma == given.Token.Lemma ? 1 : 0;
            Heads += head ? 1 : 0;
            Labelled += head && right.Token.Relation == given.Token.Relation ? 1 : 0;
        }
    }
}
