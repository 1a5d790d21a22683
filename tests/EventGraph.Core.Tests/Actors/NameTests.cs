using EventGraph.Actors;
using FsCheck;
using FsCheck.Fluent;

namespace EventGraph.Core.Tests.Actors;

/// <summary>How names become ids and keys.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("Kassym-Jomart Tokayev", "kassym-jomart-tokayev")]
    [InlineData("Recep Tayyip Erdoğan", "recep-tayyip-erdogan")]
    [InlineData("Binali Yıldırım", "binali-yildirim")]
    [InlineData("Radosław Sikorski", "radoslaw-sikorski")]
    [InlineData("Lars Løkke Rasmussen", "lars-lokke-rasmussen")]
    [InlineData("Nguyễn Phú Trọng", "nguyen-phu-trong")]
    [InlineData("Ferdinand Marcos Jr.", "ferdinand-marcos-jr")]
    [InlineData("Gideon Sa'ar", "gideon-saar")]
    [InlineData("O’Brien & Sons", "obrien-sons")]
    [InlineData("Erdog\u0306an", "erdogan")]
    [InlineData("  --  ", "")]
    [InlineData("Путин", "")]
    public void A_slug_is_the_name_in_plain_letters(string name, string slug) => Assert.Equal(slug, Slug.From(name));

    [Fact]
    public void A_slug_is_empty_or_the_end_of_an_id() => Prop.ForAll<NonNull<string>>(name =>
    {
        string slug = Slug.From(name.Get);
        return slug.Length == 0 || (ActorId.TryParse("person:" + slug, out _) && Slug.From(slug) == slug);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("U.S.", "us")]
    [InlineData("US", "us")]
    [InlineData("Elysée", "elysee")]
    [InlineData("ERDOĞAN", "erdogan")]
    [InlineData("Côte d'Ivoire", "cote divoire")]
    [InlineData("Timor-Leste", "timor leste")]
    [InlineData("Guinea–Bissau", "guinea bissau")]
    [InlineData("  the   West ", "the west")]
    [InlineData("Toʻqayev", "toqayev")]
    [InlineData("Cafe\u0301", "cafe")]
    public void Spellings_that_differ_in_signs_have_one_key(string alias, string key) => Assert.Equal(key, AliasKey.Of(alias));

    [Fact]
    public void The_key_of_a_key_is_itself() =>
        Prop.ForAll<NonNull<string>>(alias => AliasKey.Of(AliasKey.Of(alias.Get)) == AliasKey.Of(alias.Get)).QuickCheckThrowOnFailure();
}
