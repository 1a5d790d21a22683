using EventGraph.Coding.Syntax.Vocabulary;

namespace EventGraph.Coding.Tests.Syntax.Vocabulary;

public sealed class WordDictionaryTests
{
    private static readonly WordDictionary Sample = new(
    [
        "= adjective", "heavy", "= noun act", "plan raid*", "= noun person", "woman ally", "= name location", "china", "= noun artifact", "china",
        "= verb social", "ally free", "= verb contact", "plan raid grip",
    ]);

    [Fact]
    public void A_word_is_all_that_its_sections_say()
    {
        WordClass ally = Sample["ally"], china = Sample["china"];

        Assert.True(ally is { Noun: > 0, Verb: > 0, Name: 0, IsAdjective: false, Commonest: PartOfSpeech.None });
        Assert.True(china is { Noun: > 0, Name: > 0, Verb: 0 });
    }

    [Fact]
    public void An_asterisk_marks_what_a_word_mostly_is() => Assert.Equal(PartOfSpeech.Noun, Sample["raid"].Commonest);

    [Fact]
    public void Nothing_is_said_of_a_word_that_is_not_listed() => Assert.Equal(default, Sample["zebra"]);

    [Theory]
    [InlineData("allies", true, true, false, false, false)]
    [InlineData("women", true, false, false, false, false)]
    [InlineData("planned", false, false, true, false, false)]
    [InlineData("gripping", false, false, false, true, false)]
    [InlineData("freed", false, false, true, false, false)]
    [InlineData("heaviest", false, false, false, false, true)]
    [InlineData("raids", true, true, false, false, false)]
    [InlineData("s", false, false, false, false, false)]
    public void Regular_forms_are_traced_to_their_base(string form, bool plural, bool person, bool past, bool participle, bool degree)
    {
        WordReading reading = WordReading.Of(Sample, form);

        Assert.Equal(
            (plural, person, past, participle, degree),
            (reading.Plural > 0, reading.ThirdPerson > 0, reading.Past > 0, reading.Participle > 0, reading.IsDegree));
    }

    [Fact]
    public void A_section_of_no_part_of_speech_is_refused() =>
        Assert.Contains("\"article\"", Assert.Throws<InvalidDataException>(() => new WordDictionary(["= article", "the"])).Message, StringComparison.Ordinal);

    [Fact]
    public void A_word_before_the_first_section_is_refused() =>
        Assert.Contains("\"stray\"", Assert.Throws<InvalidDataException>(() => new WordDictionary(["stray"])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("president")]
    [InlineData("sanction")]
    [InlineData("withdraw")]
    [InlineData("iran")]
    public void The_words_of_news_are_listed(string word) => Assert.NotEqual(default, WordDictionary.Default[word]);
}
