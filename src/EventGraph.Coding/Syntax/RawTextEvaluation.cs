using System.Collections.Immutable;

namespace EventGraph.Coding.Syntax;

/// <summary>
/// How a parse of raw text compares with gold, as the CoNLL 2018 shared task counts: each figure is the F1 of words that stand on
/// the same characters in both. Punctuation and the subtypes of relations count.
/// </summary>
/// <param name="Tokens">Words cut alike.</param>
/// <param name="Sentences">Sentences cut alike, from their first word to their last.</param>
/// <param name="Upos">Words cut alike, with the right universal tag.</param>
/// <param name="Xpos">Words cut alike, with the right Penn tag.</param>
/// <param name="Lemmas">Words cut alike, with the right lemma.</param>
/// <param name="Uas">Words cut alike, whose heads are the same words.</param>
/// <param name="Las">The same, with the right relation.</param>
public sealed record RawTextEvaluation(double Tokens, double Sentences, double Upos, double Xpos, double Lemmas, double Uas, double Las)
{
    private static readonly Place Root = new(-1, -1);

    /// <summary>
    /// Puts the raw text of each document together again from the treebank's comments and spaces, has it analyzed, and compares.
    /// </summary>
    /// <param name="treebank">The gold sentences, in order.</param>
    /// <param name="analyzer">What to measure.</param>
    /// <param name="cancellationToken">Stops the run between two sentences.</param>
    public static RawTextEvaluation Of(IEnumerable<ConlluSentence> treebank, ISyntaxAnalyzer analyzer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(treebank);
        ArgumentNullException.ThrowIfNull(analyzer);
        int tokens = 0, sentences = 0, upos = 0, xpos = 0, lemmas = 0, heads = 0, labelled = 0, allTokens = 0, allSentences = 0;
        foreach (ConlluDocument document in ConlluDocument.Of(treebank))
        {
            ImmutableArray<Token>[] predicted = [.. analyzer.Analyze(document.Text, cancellationToken).Select(sentence => sentence.Tokens)];
            Dictionary<Place, (Token Token, Place Head)> gold = Words(document.Sentences);
            foreach ((Place place, (Token guess, Place head)) in Words(predicted))
            {
                if (!gold.TryGetValue(place, out (Token Token, Place Head) right))
                {
                    continue;
                }

                bool sameHead = head == right.Head;
                tokens++;
                upos += guess.Upos == right.Token.Upos ? 1 : 0;
                xpos += guess.Xpos == right.Token.Xpos ? 1 : 0;
                lemmas += guess.Lemma == right.Token.Lemma ? 1 : 0;
                heads += sameHead ? 1 : 0;
                labelled += sameHead && guess.Relation == right.Token.Relation ? 1 : 0;
            }

            HashSet<Place> bounds = [.. document.Sentences.Select(Bounds)];
            sentences += predicted.Count(sentence => bounds.Contains(Bounds(sentence)));
            allTokens += document.Sentences.Sum(sentence => sentence.Length) + predicted.Sum(sentence => sentence.Length);
            allSentences += document.Sentences.Length + predicted.Length;
        }

        // F1 = 2 · matched / (gold + predicted).
        double perToken = 2.0 / Math.Max(allTokens, 1), perSentence = 2.0 / Math.Max(allSentences, 1);
        return new RawTextEvaluation(
            tokens * perToken, sentences * perSentence, upos * perToken, xpos * perToken, lemmas * perToken, heads * perToken, labelled * perToken);
    }

    // A gold word that the text does not hold as written has no characters of its own, and is counted as missed.
    private static Dictionary<Place, (Token Token, Place Head)> Words(IEnumerable<ImmutableArray<Token>> sentences)
    {
        Dictionary<Place, (Token, Place)> words = [];
        foreach (ImmutableArray<Token> sentence in sentences)
        {
            foreach (Token token in sentence.Where(token => token.End > token.Start))
            {
                words.Add(Place.Of(token), (token, token.Head < 0 ? Root : Place.Of(sentence[token.Head])));
            }
        }

        return words;
    }

    private static Place Bounds(ImmutableArray<Token> sentence) => new(sentence[0].Start, sentence[^1].End);

    private readonly record struct Place(int Start, int End)
    {
        public static Place Of(Token token) => new(token.Start, token.End);
    }
}
