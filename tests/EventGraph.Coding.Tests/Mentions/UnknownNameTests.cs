namespace EventGraph.Coding.Tests.Mentions;

public sealed class UnknownNameTests
{
    [Theory]
    [InlineData("The Movement for Fair Wages condemned the Turkish government.", "Movement", "org:movement-for-fair-wages")]
    [InlineData("The Movement for Fair Wages (MFW) condemned the Turkish government.", "MFW", "org:movement-for-fair-wages")]
    [InlineData("The ZQRP accused Russia of fraud.", "ZQRP", "org:zqrp")]
    [InlineData("The Bank of Turkmenbashi accused Iran of fraud.", "Bank", "org:bank-of-turkmenbashi")]
    public void An_organisation_is_told_by_its_word_or_its_letters(string text, string words, string actor) =>
        Assert.Equal([actor], Coder.Actors(text, words));

    [Theory]
    [InlineData("Soldiers attacked a convoy near Tarvish.", "Tarvish")]
    [InlineData("The minister opened the Bellmoor Bridge.", "Bellmoor")]
    [InlineData("Putin visited Tarvish.", "Tarvish")]
    public void A_place_or_a_thing_is_no_actor(string text, string words) => Assert.Empty(Coder.Actors(text, words));
}
