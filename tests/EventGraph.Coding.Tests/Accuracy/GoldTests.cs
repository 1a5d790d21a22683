using EventGraph.Coding.Accuracy;
using EventGraph.Coding.Tests.Gold;

namespace EventGraph.Coding.Tests.Accuracy;

/// <summary>Floors under what the coder reached, so that no change loses it unseen. <c>docs/coding.md</c> has the figures.</summary>
public sealed class GoldTests
{
    [Fact]
    public void On_the_seeds_nine_events_in_ten_are_right_and_eight_in_ten_are_found()
    {
        GoldScore score = Score(GoldFile.SeedPaths);

        Assert.InRange(score.Precision, 0.92, 1);
        Assert.InRange(score.Recall, 0.80, 1);
    }

    [Fact]
    public void On_the_texts_of_all_the_world_it_holds_its_figures()
    {
        GoldScore score = Score(GoldFile.WorldPaths);

        Assert.InRange(score.Precision, 0.79, 1);
        Assert.InRange(score.Recall, 0.73, 1);
    }

    [Fact]
    public void On_texts_that_nobody_tuned_by_it_holds_its_figures()
    {
        GoldScore score = Score(GoldFile.HeldOutPaths);

        Assert.InRange(score.Precision, 0.60, 1);
        Assert.InRange(score.Recall, 0.55, 1);
    }

    [Fact]
    public void With_the_pairs_given_it_reaches_its_macro_F1()
    {
        string path = Path.Combine(Repository.Root, "..", "shared", "data", "coding", "plover_dev.jsonl");
        Assert.SkipUnless(File.Exists(path) || Environment.GetEnvironmentVariable("CI") == "true", $"{path} is not here.");

        using StreamReader lines = File.OpenText(path);
        EvaluationReport report = PairEvaluation.Run(ArticleCoder.Default, lines, TestContext.Current.CancellationToken);

        Assert.InRange(report.MacroF1, 0.90, 1);
        Assert.InRange(report.QuadMacroF1, 0.95, 1);
        Assert.InRange((double)report.Found / report.Sentences, 0.60, 1);
        Assert.InRange((double)report.Reversed / report.Sentences, 0, 0.01);
    }

    private static GoldScore Score(IEnumerable<string> paths)
    {
        GoldScore score = GoldScore.Sum([.. paths
            .Select(GoldFile.Load)
            .Select(file => GoldScore.Of(file, ArticleCoder.Default.Code(file.Article, TestContext.Current.CancellationToken).Events))]);
        TestContext.Current.TestOutputHelper?.WriteLine(GoldReport.Of(score));
        return score;
    }
}
