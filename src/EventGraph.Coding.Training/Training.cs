using System.Diagnostics;
using EventGraph.Coding.Syntax;
using EventGraph.Coding.Syntax.Lemmas;
using EventGraph.Coding.Training.Network;
using EventGraph.Coding.Training.News;

namespace EventGraph.Coding.Training;

/// <summary>The whole training, with its report.</summary>
internal sealed class Training(TextWriter report)
{
    private const int EpochsBetweenReports = 4;

    private readonly Stopwatch _watch = Stopwatch.StartNew();

    public void Run(DirectoryInfo treebank, FileInfo output, NetworkOptions options, bool withTest)
    {
        IReadOnlyList<ConlluSentence> train = Treebank.Read(treebank, "train"), dev = Treebank.Read(treebank, "dev");
        Lemmatizer lemmatizer = LemmaTrainer.Train(train);
        ConlluSentence[] made = [.. new NewsGrammar(options.Seed).Sentences(options.NewsSentences)];
        var trainer = new NetworkTrainer([.. train, .. made], lemmatizer, options);
        Say($"{train.Count} sentences and {made.Length} made up; {trainer.Shape}");
        for (int epoch = 1; epoch <= options.Epochs; epoch++)
        {
            double loss = trainer.Epoch();
            Say($"epoch {epoch}, loss {loss:F3}");
            if (epoch % EpochsBetweenReports == 0)
            {
                Say($"dev: {Evaluate(trainer.Model, dev)}");
            }
        }

        using (FileStream file = output.Create())
        {
            trainer.Model.Save(file);
        }

        using FileStream written = output.OpenRead();
        SyntaxModel model = SyntaxModel.Load(written);
        Say($"{output.FullName}: {written.Length} bytes");
        Report("dev", model, dev);
        if (withTest)
        {
            Report("test", model, Treebank.Read(treebank, "test"));
        }
    }

    private void Report(string part, SyntaxModel model, IReadOnlyList<ConlluSentence> gold)
    {
        Say($"{part}, gold tokens: {Evaluate(model, gold)}");
        Say($"{part}, raw text: {RawTextEvaluation.Of(gold, new SyntaxAnalyzer(model), CancellationToken.None)}");
    }

    private static Evaluation Evaluate(SyntaxModel model, IEnumerable<ConlluSentence> gold)
    {
        var analyzer = new SyntaxAnalyzer(model);
        return Evaluation.Of(gold.Select(sentence => (sentence.Tokens, analyzer.AnalyzeTokens(sentence.Tokens))));
    }

    private void Say(FormattableString line) =>
        report.WriteLine(FormattableString.Invariant($"{_watch.Elapsed.TotalSeconds,6:F0} s  ") + FormattableString.Invariant(line));
}
