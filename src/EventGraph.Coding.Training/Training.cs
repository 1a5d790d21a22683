using System.Diagnostics;
using EventGraph.Coding.Syntax;
using EventGraph.Coding.Syntax.Lemmas;
using EventGraph.Coding.Syntax.Parsing;
using EventGraph.Coding.Syntax.Tagging;

namespace EventGraph.Coding.Training;

/// <summary>The whole training, with its report.</summary>
internal sealed class Training(TextWriter report)
{
    private const int TaggerEpochs = 6, JackknifeEpochs = 4;

    private readonly Stopwatch _watch = Stopwatch.StartNew();

    public void Run(DirectoryInfo treebank, FileInfo output, int epochs, ulong seed, bool withTest)
    {
        IReadOnlyList<ConlluSentence> train = Treebank.Read(treebank, "train"), dev = Treebank.Read(treebank, "dev");
        var tags = new TagSet(train.SelectMany(sentence => sentence.Tokens).Select(token => new Tag(token.Upos, token.Xpos)).Distinct()
            .OrderBy(tag => tag.Upos, StringComparer.Ordinal).ThenBy(tag => tag.Xpos, StringComparer.Ordinal));
        var transitions = new TransitionSet(train.SelectMany(sentence => sentence.Tokens).Select(token => token.Relation).Distinct()
            .Order(StringComparer.Ordinal));
        Sentence[] sentences = [.. train.Select(sentence => Sentence.Of(sentence, tags, transitions))];
        Say($"{sentences.Length} sentences, {tags.Count} tags, {transitions.Count} transitions");

        TaggerTrainer.Jackknife(sentences, tags, JackknifeEpochs, seed);
        Say($"jackknifed tags: {Accuracy(sentences):P2}");
        Tagger tagger = TaggerTrainer.Train(sentences, tags, TaggerEpochs, seed);
        Lemmatizer lemmatizer = LemmaTrainer.Train(sentences);
        Say($"tagger and lemmatizer trained");

        var trainer = new ParserTrainer(transitions, seed);
        SyntaxModel model = new(tagger, trainer.Build(), lemmatizer);
        for (int epoch = 1; epoch <= epochs; epoch++)
        {
            trainer.Epoch(sentences, explore: epoch > 1);
            model = model with { Parser = trainer.Build() };
            Say($"epoch {epoch}, {trainer.Features} features; dev: {Evaluate(model, dev)}");
        }

        using (FileStream file = output.Create())
        {
            model.Save(file);
        }

        using FileStream written = output.OpenRead();
        model = SyntaxModel.Load(written);
        Say($"{output.FullName}: {written.Length} bytes");
        if (withTest)
        {
            Say($"test: {Evaluate(model, Treebank.Read(treebank, "test"))}");
        }
    }

    private static double Accuracy(IEnumerable<Sentence> sentences)
    {
        (byte Gold, byte Given)[] tags = [.. sentences.SelectMany(sentence => sentence.Tags.Zip(sentence.GivenTags))];
        return tags.Count(tag => tag.Gold == tag.Given) / (double)tags.Length;
    }

    private static Evaluation Evaluate(SyntaxModel model, IEnumerable<ConlluSentence> gold)
    {
        var analyzer = new SyntaxAnalyzer(model);
        return Evaluation.Of(gold.Select(sentence => (sentence.Tokens, analyzer.AnalyzeTokens(sentence.Tokens))));
    }

    private void Say(FormattableString line) =>
        report.WriteLine(FormattableString.Invariant($"{_watch.Elapsed.TotalSeconds,6:F0} s  ") + FormattableString.Invariant(line));
}
