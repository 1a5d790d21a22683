using EventGraph.Coding.Syntax.Segmentation;

namespace EventGraph.Coding.Tests.Syntax;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("He met Gen. Hamid. They spoke.", "He met Gen. Hamid .|They spoke .")]
    [InlineData("Mr. J. Smith of the U.S. Army left. He was ill.", "Mr. J. Smith of the U.S. Army left .|He was ill .")]
    [InlineData("It came from the U.S. The envoy denied it.", "It came from the U.S.|The envoy denied it .")]
    [InlineData("Resolution No. 1325 passed. He said no. She agreed.", "Resolution No. 1325 passed .|He said no .|She agreed .")]
    [InlineData("Prices rose 3.5 percent. Exports fell.", "Prices rose 3.5 percent .|Exports fell .")]
    [InlineData("“Nothing else.”Next he left.", "“ Nothing else . ”|Next he left .")]
    [InlineData("It was over.The army withdrew.", "It was over .|The army withdrew .")]
    [InlineData("“We want peace,” he said. “Now.” They left.", "“ We want peace , ” he said .|“ Now . ”|They left .")]
    [InlineData("\"Why?\" he asked. \"Because.\" She sat.", "\" Why ? \" he asked .|\" Because . \"|She sat .")]
    [InlineData("KYIV, Ukraine (AP) — The army advanced.", "KYIV , Ukraine ( AP ) —|The army advanced .")]
    [InlineData("Moscow (Reuters) - Talks failed.", "Moscow ( Reuters ) -|Talks failed .")]
    [InlineData("Talks end in Doha\nEnvoys left on Monday.", "Talks end in Doha|Envoys left on Monday .")]
    [InlineData("He paused… and left. Then?! Nothing.", "He paused … and left .|Then ?!|Nothing .")]
    [InlineData("They met at 5 p.m. on Monday.", "They met at 5 p.m. on Monday .")]
    [InlineData("(He left.) She stayed.", "( He left . )|She stayed .")]
    public void Sentences_end_where_a_reader_ends_them(string text, string expected) => Assert.Equal(expected, Split(text));

    [Theory]
    [InlineData("Moscow's", "Moscow 's")]
    [InlineData("Moscow’s army didn’t, couldn't", "Moscow ’s army did n’t , could n't")]
    [InlineData("the rebels’ camp", "the rebels ’ camp")]
    [InlineData("“Yes”’s", "“ Yes ” ’s")]
    [InlineData("they'll we've I'd I'm you're", "they 'll we 've I 'd I 'm you 're")]
    [InlineData("cannot won't", "can not wo n't")]
    [InlineData("O'Brien in Sana'a", "O'Brien in Sana'a")]
    [InlineData("a 15-year-old Britain-based aide", "a 15 - year - old Britain - based aide")]
    [InlineData("anti-government ex-president", "anti-government ex-president")]
    [InlineData("AT&T, P&L", "AT&T , P&L")]
    [InlineData("$1,000.50 or 5%", "$ 1,000.50 or 5 %")]
    [InlineData("10:30 9/11 1990s 20th 5pm 10-15", "10:30 9/11 1990s 20th 5 pm 10 - 15")]
    [InlineData("2001-09-11", "2001-09-11")]
    [InlineData("see https://example.org/a-b?c=d, or (www.example.org).", "see https://example.org/a-b?c=d , or ( www.example.org ) .")]
    [InlineData("mail a.b-c@example.org!", "mail a.b-c@example.org !")]
    [InlineData("U.S.-led and U.N. troops", "U.S. - led and U.N. troops")]
    [InlineData("Wait... no -- yes – or", "Wait ... no -- yes – or")]
    [InlineData("Jaïr Łukasz Đặng", "Jaïr Łukasz Đặng")]
    [InlineData("and/or [sic]", "and / or [ sic ]")]
    public void Tokens_are_cut_as_in_the_treebank(string text, string expected) => Assert.Equal(expected, Split(text));

    [Fact]
    public void Wrapped_lines_run_on_to_the_empty_line()
    {
        const string text =
            "The two governments said on Monday that they had agreed to open\n"
            + "the border for traders from both sides before the end of the year\n"
            + "and to hold talks about the shared river.\n"
            + "\n"
            + "Nobody believed it.";

        Assert.Equal(
            "The two governments said on Monday that they had agreed to open the border for traders from both sides before the end of the year "
            + "and to hold talks about the shared river .|Nobody believed it .",
            Split(text));
    }

    [Fact]
    public void A_sentence_is_cut_at_two_hundred_tokens()
    {
        string text = string.Join(' ', Enumerable.Repeat("word", 3000));

        Assert.All(SentenceSplitter.Split(text), sentence => Assert.InRange(sentence.Count, 1, SentenceSplitter.LongestSentence));
        Assert.Equal(3000, SentenceSplitter.Split(text).Sum(sentence => sentence.Count));
    }

    [Fact]
    public void A_sentence_too_long_is_cut_at_a_comma_where_there_is_one()
    {
        string text = string.Join(' ', Enumerable.Repeat("word", 150)) + ", " + string.Join(' ', Enumerable.Repeat("word", 150));

        Assert.Equal([151, 150], SentenceSplitter.Split(text).Select(sentence => sentence.Count));
    }

    private static string Split(string text) =>
        string.Join('|', SentenceSplitter.Split(text).Select(sentence => string.Join(' ', sentence.Select(token => token.Of(text).ToString()))));
}
