using EventGraph.Articles;
using EventGraph.Events;

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

    [Theory]
    [InlineData("Chad's army attacked rebels in Mali's north late Friday.")]
    [InlineData("Turkish troops shelled Kurdish militia positions near Syrian border towns.")]
    public void A_sentence_without_small_words_is_english_all_the_same(string text) => Assert.NotEmpty(Coder.Read(text));

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
    [InlineData('7')]
    [InlineData('“')]
    [InlineData(',')]
    [InlineData('<')]
    [InlineData('\u0301')]
    [InlineData('\ud800')]
    public void A_token_of_two_megabytes_is_one(char c) =>
        Assert.Empty(ArticleCoder.Default.Code(Coder.ArticleOf("The government said that " + new string(c, 2_000_000)), TestContext.Current.CancellationToken).Events);

    // Four times the text costs about four times the bytes, whatever it is made of: nothing looks back over all that was read.
    [Theory]
    [InlineData("Turkey condemned Israel and France praised the army of Germany while he said that they would not attack Chad ")]
    [InlineData("“We condemn the attack,” he said of the war. “They want respect. ")]
    [InlineData("( Turkey and the army ) of the [ war { said ")]
    [InlineData("| Turkey | condemned the | Israel |\n")]
    [InlineData("Turkey\tcondemned\tthe\tIsrael\n")]
    [InlineData("Chad, Mali, Kenya and the Sudan said with Peru, Cuba, Iran, ")]
    [InlineData("Anna Kalomi, Boris Draghu and the Vekter Party of Shobania attacked the Lomista Bank for Zanori. ")]
    [InlineData("<p>Turkey <b>condemned</b> the &lsquo;attack&rsquo; of &nbsp;Israel <!-- and <i> it said")]
    [InlineData("TURKEY CONDEMNED ISRAEL, AND THE ARMY OF CHAD ATTACKED THE REBELS. ")]
    [InlineData("The army attacked Chad on 5 May 2010, after the talks of June, a day before Friday. ")]
    public void Bytes_grow_with_the_text(string passage)
    {
        long once = Allocated(20_000), fourTimes = Allocated(80_000);

        Assert.InRange(fourTimes, 0, 6 * once);

        long Allocated(int length)
        {
            Article article = Coder.ArticleOf(string.Concat(Enumerable.Repeat(passage, length / passage.Length)));
            long before = GC.GetAllocatedBytesForCurrentThread();
            ArticleCoder.Default.Code(article, TestContext.Current.CancellationToken);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void Ten_thousand_brackets_hide_nothing() =>
        Assert.Equal(["country:TUR ACCUSE country:ISR"], Coder.Read(new string('(', 10_000) + "Turkey condemned Israel" + new string(')', 10_000) + "."));

    [Theory]
    [InlineData("TURKEY CONDEMNED ISRAEL ON FRIDAY.")]
    [InlineData("\u200FTurkey\u200E condemned \u202AIsrael\u202C.")]
    [InlineData("Tur\u200Bkey con\u00ADdemned Is\u2060rael\uFEFF.")]
    [InlineData("<p class=\"Chad\" title='France'>Turkey <b>condemned</b> <a href=\"https://example.org/Peru?a=1&b=2\">Is<i>rael</i></a>.</p>")]
    [InlineData("Kenya<br/>Turkey condemned Israel.<script>France.condemned('Germany') < 2;</script>")]
    [InlineData("<!-- France condemned Germany. -->Turkey condemned&nbsp;Israel.<style>Mali { Chad: Peru }</style>")]
    [InlineData("&quot;Turkey&quot; condemned &#x49;srael.")]
    [InlineData("Turkey condemned Israel. \uD800")]
    [InlineData("Turkey condemned Israel (以色列, Изра).")]
    [InlineData("Rates\t2019\t2020\n\nTurkey condemned Israel.\n\n| 1 | 2 |")]
    public void What_surrounds_a_sentence_does_not_hide_it(string text) => Assert.Equal(["country:TUR ACCUSE country:ISR"], Coder.Read(text));

    [Theory]
    [InlineData("<p>Turkey&rsquo;s army <em>attacked</em> C&ocirc;te d&#39;Ivoire.</p>", "Turkey&rsquo;s army", "C&ocirc;te d&#39;Ivoire", "attacked")]
    [InlineData("\u200FTur\u200Bkey &amp; Iran condemned Chad.", "Tur\u200Bkey", "Chad", "condemned")]
    [InlineData("Turkey condemned Israel (5 < 7 and 8 > 3).", "Turkey", "Israel", "condemned")]
    public void Offsets_are_those_of_the_text_as_given(string text, string source, string target, string trigger)
    {
        Event coded = Coder.Events(text)[0];

        Assert.Equal((source, target, trigger), (coded.Source?.Text, coded.Target?.Text, coded.Trigger?.Text));
        Assert.Equal(source, text[coded.Source!.Start!.Value..coded.Source.End!.Value]);
        Assert.Equal(trigger, text[coded.Trigger!.Start..coded.Trigger.End]);
    }

    [Fact]
    public void Markup_alone_is_an_empty_text() =>
        Assert.Contains("empty", ArticleCoder.Default.Code(Coder.ArticleOf("<p>\n<br></p><!-- Turkey condemned Israel. -->"), TestContext.Current.CancellationToken).Reason, StringComparison.Ordinal);
}
