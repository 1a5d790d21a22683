using System.Globalization;
using EventGraph.Articles;

namespace EventGraph.Coding.Tests.Gold;

public sealed class SeedTests
{
    private static readonly string[] Files = Directory.GetFiles(Repository.Seeds, "*.txt");

    [Fact]
    public void The_article_keeps_the_text_of_the_original_byte_for_byte()
    {
        string original = Path.Combine(Repository.Root, "..", "shared", "seeds", "central-asia-2022.txt");
        Assert.SkipUnless(File.Exists(original) || Environment.GetEnvironmentVariable("CI") == "true", $"{original} is not here.");

        byte[] ours = File.ReadAllBytes(Path.Combine(Repository.Seeds, "central-asia-2022.txt"));
        int start = ours.AsSpan().IndexOf("\n---\n"u8) + "\n---\n".Length;

        Assert.Equal(File.ReadAllBytes(original), ours[start..]);
    }

    [Fact]
    public void The_article_is_dated_the_Tuesday_after_the_summit()
    {
        Article article = Repository.ReadArticle(Path.Combine(Repository.Seeds, "central-asia-2022.txt"));

        Assert.Equal(("News Beast", new DateOnly(2022, 10, 18)), (article.Publisher, article.Published));
        Assert.StartsWith("Sensing that the Russia", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Thirty_briefs_of_1991_to_2024_stand_beside_it_named_by_their_month()
    {
        (string Path, Article Article)[] briefs = [.. Files.Select(f => (f, Repository.ReadArticle(f))).Where(f => f.Item2.Publisher == "EventGraph briefs")];

        Assert.Equal(30, briefs.Length);
        Assert.All(briefs, brief =>
        {
            Assert.StartsWith(brief.Article.Published.ToString("yyyy-MM-", CultureInfo.InvariantCulture), Path.GetFileName(brief.Path), StringComparison.Ordinal);
            Assert.InRange(brief.Article.Published.Year, 1991, 2024);
        });
    }
}
