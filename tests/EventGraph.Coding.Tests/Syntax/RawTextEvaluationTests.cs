using System.Collections.Immutable;
using EventGraph.Coding.Syntax;

namespace EventGraph.Coding.Tests.Syntax;

public sealed class RawTextEvaluationTests
{
    private const string Gold =
        "# newdoc id = d\n# newpar\n# text = (I don't.\n"
        + "1\t(\t(\tPUNCT\t-LRB-\t_\t4\tpunct\t_\tSpaceAfter=No\n"
        + "2\tI\tI\tPRON\tPRP\t_\t4\tnsubj\t_\t_\n"
        + "3-4\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"
        + "3\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_\n"
        + "4\tn't\tnot\tPART\tRB\t_\t0\troot\t_\t_\n"
        + "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\tSpaceAfter=No\n\n"
        + "# text = Go)\n"
        + "1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n"
        + "2\t)\t)\tPUNCT\t-RRB-\t_\t1\tpunct\t_\t_\n\n"
        + "# newpar\n# text = No\n"
        + "1\tNo\tno\tINTJ\tUH\t_\t0\troot\t_\t_\n\n"
        + "# newdoc id = e\n# text = Yes\n"
        + "1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_\n\n";

    [Fact]
    public void Raw_text_is_put_together_from_paragraphs_and_spaces()
    {
        ScriptedAnalyzer analyzer = new(_ => []);

        RawTextEvaluation evaluation = RawTextEvaluation.Of(Treebank(), analyzer, CancellationToken.None);

        Assert.Equal(["(I don't.Go)\n\nNo", "Yes"], analyzer.Seen);
        Assert.Equal(new RawTextEvaluation(0, 0, 0, 0, 0, 0, 0), evaluation);
    }

    [Fact]
    public void What_is_cut_and_read_as_in_gold_gets_full_marks()
    {
        ConlluDocument[] documents = [.. ConlluDocument.Of(Treebank())];
        ScriptedAnalyzer analyzer = new(text => documents.Single(document => document.Text == text).Sentences);

        Assert.Equal(new RawTextEvaluation(1, 1, 1, 1, 1, 1, 1), RawTextEvaluation.Of(Treebank(), analyzer, CancellationToken.None));
    }

    [Fact]
    public void Words_count_where_they_stand_on_the_same_characters_and_heads_where_they_are_the_same_words()
    {
        const string gold = "# text = Go in.\n1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_\n2\tin\tin\tADV\tRB\t_\t1\tadvmod\t_\tSpaceAfter=No\n3\t.\t.\tPUNCT\t.\t_\t1\tpunct\t_\t_\n";
        // "Go" is right, "in." is cut wrong and so is not found: F1 = 2 · 1 / (3 + 2).
        ScriptedAnalyzer analyzer = new(_ =>
        [
            [
                new Token("Go", 0, 2) { Lemma = "go", Upos = "VERB", Xpos = "VBP", Head = 1, Relation = "root" },
                new Token("in.", 3, 6) { Head = -1, Relation = "root" },
            ],
        ]);

        RawTextEvaluation evaluation = RawTextEvaluation.Of(Conllu.Read(new StringReader(gold), "gold"), analyzer, CancellationToken.None);

        Assert.Equal(new RawTextEvaluation(0.4, 1, 0.4, 0, 0.4, 0, 0), evaluation);
    }

    private static IEnumerable<ConlluSentence> Treebank() => Conllu.Read(new StringReader(Gold), "gold");

    private sealed class ScriptedAnalyzer(Func<string, IEnumerable<ImmutableArray<Token>>> answer) : ISyntaxAnalyzer
    {
        public List<string> Seen { get; } = [];

        public ImmutableArray<ParsedSentence> Analyze(string text, CancellationToken cancellationToken)
        {
            Seen.Add(text);
            return [.. answer(text).Select((tokens, index) => new ParsedSentence(index, tokens[0].Start, tokens[^1].End, tokens))];
        }
    }
}
