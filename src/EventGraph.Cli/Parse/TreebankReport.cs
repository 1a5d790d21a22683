using System.Globalization;
using EventGraph.Coding.Syntax;

namespace EventGraph.Cli.Parse;

/// <summary>Measures the syntax on a treebank and prints what it found, each part as soon as it is known.</summary>
internal static class TreebankReport
{
    public static void Write(TextWriter report, FileInfo file, CancellationToken cancellationToken)
    {
        IReadOnlyList<ConlluSentence> treebank = Conllu.ReadFile(file);
        SyntaxAnalyzer analyzer = SyntaxAnalyzer.Default;
        Evaluation words = Evaluation.Of(treebank.Select(sentence =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return (sentence.Tokens, analyzer.AnalyzeTokens(sentence.Tokens));
        }));
        report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file.Name}: {treebank.Count:N0} sentences, {words.Tokens:N0} words"));
        Section(
            "With the treebank's words, % of them right",
            ("UPOS", words.Upos), ("XPOS", words.Xpos), ("lemma", words.Lemmas), ("UAS", words.Uas), ("LAS", words.Las));

        RawTextEvaluation raw = RawTextEvaluation.Of(treebank, analyzer, cancellationToken);
        Section(
            "From raw text, F1 in %",
            ("tokens", raw.Tokens), ("sentences", raw.Sentences),
            ("UPOS", raw.Upos), ("XPOS", raw.Xpos), ("lemma", raw.Lemmas), ("UAS", raw.Uas), ("LAS", raw.Las));

        void Section(string title, params ReadOnlySpan<(string Name, double Share)> figures)
        {
            report.WriteLine();
            report.WriteLine(title);
            foreach ((string name, double share) in figures)
            {
                report.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-10}{share * 100,6:F2}"));
            }
        }
    }
}
