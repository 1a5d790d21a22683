using EventGraph.Articles;
using FsCheck;
using FsCheck.Fluent;

namespace EventGraph.Core.Tests.Articles;

public sealed class ArticleIdentityTests
{
    [Theory]
    [InlineData("Two words.")]
    [InlineData("  Two   words. \n")]
    [InlineData("Two\r\n\twords.")]
    [InlineData("Two\u00A0words.")]
    public void White_space_does_not_make_another_article(string text) =>
        Assert.Equal(ArticleIdentity.Of("Two words."), ArticleIdentity.Of(text));

    [Theory]
    [InlineData("Twowords.")]
    [InlineData("Two words")]
    [InlineData("two words.")]
    [InlineData("")]
    public void Other_words_do(string text) => Assert.NotEqual(ArticleIdentity.Of("Two words."), ArticleIdentity.Of(text));

    [Fact]
    public void An_id_is_32_hexadecimal_digits() => Assert.Matches("^[0-9a-f]{32}$", ArticleIdentity.Of("Two words."));

    [Fact]
    public void Doubling_every_space_changes_nothing() => Prop.ForAll<NonNull<string>>(text =>
        ArticleIdentity.Of(text.Get) == ArticleIdentity.Of(" " + text.Get.Replace(" ", " \n ", StringComparison.Ordinal) + "\t")).QuickCheckThrowOnFailure();
}
