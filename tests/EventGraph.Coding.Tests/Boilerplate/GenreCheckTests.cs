using EventGraph.Articles;
using EventGraph.Coding.Boilerplate;

namespace EventGraph.Coding.Tests.Boilerplate;

public sealed class GenreCheckTests
{
    [Theory]
    [InlineData("Chad beat Mali 2-1 with a late goal. The coach praised his defenders after the match. Kenya attacked Ghana for ninety minutes.", "sports")]
    [InlineData("In the thriller French agents kidnap a banker. The film, whose villain is an Iranian, opens in cinemas on Friday; critics praised the actress.", "screen")]
    [InlineData("Born in 1917, he joined the army, was captured by Germans and married a nurse. He died on Monday, aged 96, and is survived by a son and four grandchildren.", "obituaries")]
    [InlineData("Chad attacked Mali on Monday. Its army shelled a border town, and the government recalled its ambassador.", null)]
    [InlineData("Britain's government will boycott the World Cup, ministers said, though the team and its coach will play every match. The ministry expelled diplomats after the attack, and the president called the boycott foreign to sports.", null)]
    public void A_text_shows_its_genre_by_its_words(string text, string? genre) => Assert.Equal(genre, GenreCheck.Default.Of(text));

    [Fact]
    public void Of_sports_nothing_is_coded_and_the_reason_says_so()
    {
        CodedArticle coded = ArticleCoder.Default.Code(
            Coder.ArticleOf("Chad beat Mali 2-1 with a late goal. The coach praised his defenders after the match. Kenya attacked Ghana for ninety minutes."),
            TestContext.Current.CancellationToken);

        Assert.Empty(coded.Events);
        Assert.Contains("sports", coded.Reason, StringComparison.Ordinal);
    }
}
