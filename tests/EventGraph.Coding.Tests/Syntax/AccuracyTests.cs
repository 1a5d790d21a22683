using System.Collections.Immutable;
using EventGraph.Coding.Syntax;
using EventGraph.Coding.Syntax.Segmentation;

namespace EventGraph.Coding.Tests.Syntax;

public sealed class AccuracyTests
{
    [Fact]
    public void Tags_and_trees_of_the_development_part_stay_as_good_as_they_were()
    {
        IReadOnlyList<ConlluSentence> gold = TreebankFile.Read("dev");

        Evaluation evaluation = Evaluation.Of(
            gold.Select(sentence => (sentence.Tokens, SyntaxAnalyzer.Default.AnalyzeTokens(sentence.Tokens))));

        Assert.Equal(25_147, evaluation.Tokens);
        Assert.InRange(evaluation.Upos, 0.954, 1);
        Assert.InRange(evaluation.Lemmas, 0.969, 1);
        Assert.InRange(evaluation.Uas, 0.869, 1);
        Assert.InRange(evaluation.Las, 0.834, 1);
    }

    [Fact]
    public void Tokens_of_the_development_part_are_cut_as_the_treebank_cuts_them()
    {
        int gold = 0, cut = 0, same = 0;
        foreach (ConlluSentence sentence in TreebankFile.Read("dev"))
        {
            HashSet<(int, int)> right = [.. sentence.Tokens.Select(token => (token.Start, token.End))];
            HashSet<(int, int)> ours = [.. SentenceSplitter.Split(sentence.Text).SelectMany(tokens => tokens).Select(token => (token.Start, token.End))];
            gold += right.Count;
            cut += ours.Count;
            same += right.Intersect(ours).Count();
        }

        Assert.InRange((double)same / gold, 0.985, 1);
        Assert.InRange((double)same / cut, 0.985, 1);
    }

    [Fact]
    public void Evaluation_counts_heads_and_relations_apart()
    {
        ImmutableArray<Token> gold =
        [
            new Token("He", 0, 2) { Upos = "PRON", Xpos = "PRP", Lemma = "he", Head = 1, Relation = "nsubj" },
            new Token("left", 3, 7) { Upos = "VERB", Xpos = "VBD", Lemma = "leave", Head = -1, Relation = "root" },
        ];
        ImmutableArray<Token> predicted = [gold[0] with { Relation = "obj", Lemma = "him" }, gold[1] with { Xpos = "VBN" }];

        Assert.Equal(new Evaluation(2, 1, 0.5, 0.5, 1, 0.5), Evaluation.Of([(gold, predicted)]));
    }
}
