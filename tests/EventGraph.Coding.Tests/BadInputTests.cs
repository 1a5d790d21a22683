using EventGraph.Articles;

namespace EventGraph.Coding.Tests;

public sealed class BadInputTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    [InlineData("Москва заявила, что страны Центральной Азии остаются союзниками России и Китая.")]
    [InlineData("El presidente de Francia declaró que viajará a Berlín para reunirse con el canciller alemán esta semana.")]
    [InlineData("中国外交部发言人星期一表示，中方愿同中亚国家加强合作。")]
    [InlineData("Der Bundeskanzler erklärte am Montag, dass die Regierung in Berlin keine weiteren Waffen liefern werde.")]
    [InlineData("The cat sat on the mat and looked at the moon.")]
    [InlineData("Kazakhstan is a large country.")]
    [InlineData("\u0000\u0001\u0002\u200F\u202E\uFFFD")]
    [InlineData("((((((((((((((((((((((((((((((((")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |")]
    public void Nothing_to_code_is_said_with_its_reason(string text)
    {
        CodedArticle coded = ArticleCoder.Default.Code(Coder.ArticleOf(text), TestContext.Current.CancellationToken);

        Assert.Empty(coded.Events);
        Assert.False(string.IsNullOrWhiteSpace(coded.Reason));
    }

    [Fact]
    public void Another_language_is_called_so() =>
        Assert.Contains("English", ArticleCoder.Default.Code(Coder.ArticleOf("Президент России посетил столицу Казахстана и встретился там."), TestContext.Current.CancellationToken).Reason, StringComparison.Ordinal);

    [Fact]
    public void Control_characters_in_a_sentence_do_no_harm() =>
        Assert.NotEmpty(Coder.Read("Turkey condemned Israel.\u0000\u0007\r\nFrance praised\tGermany."));

    [Fact]
    public void A_cancelled_article_ends()
    {
        using CancellationTokenSource cancelled = new();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() => ArticleCoder.Default.Code(Coder.ArticleOf("Turkey condemned Israel."), cancelled.Token));
    }

    [Fact]
    public void A_megabyte_ends_in_bounded_time()
    {
        const string story = "Turkey condemned Israel on Friday, and the two countries recalled their ambassadors. He said that it would not help. ";
        string text = string.Concat(Enumerable.Repeat(story, 1_000_000 / story.Length));
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(2));

        Assert.NotEmpty(ArticleCoder.Default.Code(Coder.ArticleOf(text), limit.Token).Events);
    }

    [Theory]
    [InlineData('(')]
    [InlineData('a')]
    [InlineData('“')]
    [InlineData(',')]
    public void A_sentence_without_end_ends(char c) =>
        Assert.Empty(ArticleCoder.Default.Code(Coder.ArticleOf("The " + new string(c, 200_000)), TestContext.Current.CancellationToken).Events);
}
