using EventGraph.Coding.Dates;
using EventGraph.Coding.Frames;
using EventGraph.Coding.Syntax;
using EventGraph.Events;

namespace EventGraph.Coding.Tests.Dates;

public sealed class DateReaderTests
{
    // A Tuesday.
    private static readonly DateOnly Published = new(2022, 10, 18);

    [Theory]
    [InlineData("They met on October 14, 2021.", "2021-10-14", DatePrecision.Day)]
    [InlineData("They met on 14 October 2021.", "2021-10-14", DatePrecision.Day)]
    [InlineData("They met on Oct. 14.", "2022-10-14", DatePrecision.Day)]
    [InlineData("They met on December 3.", "2021-12-03", DatePrecision.Day)]
    [InlineData("They met in May 2010.", "2010-05-01", DatePrecision.Month)]
    [InlineData("They met in January.", "2022-01-01", DatePrecision.Month)]
    [InlineData("They met in 2008.", "2008-01-01", DatePrecision.Year)]
    [InlineData("They met in the 1990s.", "1990-01-01", DatePrecision.Year)]
    [InlineData("They met on Friday.", "2022-10-14", DatePrecision.Day)]
    [InlineData("They met on Tuesday.", "2022-10-18", DatePrecision.Day)]
    [InlineData("They met yesterday.", "2022-10-17", DatePrecision.Day)]
    [InlineData("They met last week.", "2022-10-10", DatePrecision.Week)]
    [InlineData("They met last month.", "2022-09-01", DatePrecision.Month)]
    [InlineData("They met two years ago.", "2020-01-01", DatePrecision.Year)]
    [InlineData("They met on the 3rd of March 2020.", "2020-03-03", DatePrecision.Day)]
    [InlineData("They met last October.", "2021-10-01", DatePrecision.Month)]
    [InlineData("They met last Tuesday.", "2022-10-11", DatePrecision.Day)]
    [InlineData("They met last night.", "2022-10-17", DatePrecision.Day)]
    [InlineData("They met this morning.", "2022-10-18", DatePrecision.Day)]
    [InlineData("They met earlier this month.", "2022-10-01", DatePrecision.Month)]
    [InlineData("They met three days ago.", "2022-10-15", DatePrecision.Day)]
    [InlineData("They met hours ago.", "2022-10-18", DatePrecision.Day)]
    [InlineData("They met forty years ago.", "1982-01-01", DatePrecision.Year)]
    [InlineData("They met over the weekend.", "2022-10-15", DatePrecision.Day)]
    public void A_date_is_read(string text, string date, DatePrecision precision)
    {
        DateExpression found = Assert.Single(Read(text, Published));

        Assert.Equal((DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), precision), (found.Date, found.Precision));
    }

    [Theory]
    [InlineData("He has been president since 1994.")]
    [InlineData("They have argued since Monday.")]
    [InlineData("They left before Friday.")]
    [InlineData("They met again years later.")]
    [InlineData("They may meet again.")]
    [InlineData("About 2000 people came.")]
    public void What_dates_nothing_is_none(string text) => Assert.DoesNotContain(Read(text, Published), d => d.Precision != DatePrecision.Year || d.First == 0);

    [Theory]
    [InlineData("They met on March 3, 2015. They signed a day later.", "2015-03-04", DatePrecision.Day)]
    [InlineData("They met on March 3, 2015. They had talked the previous day.", "2015-03-02", DatePrecision.Day)]
    [InlineData("They met on March 3, 2015. They signed the same day.", "2015-03-03", DatePrecision.Day)]
    [InlineData("They met in 2015. They signed three years later.", "2018-01-01", DatePrecision.Year)]
    [InlineData("They met in 2015. They signed two days earlier.", "2022-10-16", DatePrecision.Day)]
    [InlineData("They met in May 2015. The following month they signed.", "2015-06-01", DatePrecision.Month)]
    public void What_looks_back_at_the_story_counts_from_the_date_told_last(string text, string date, DatePrecision precision)
    {
        SentenceTree[] trees = [.. SyntaxAnalyzer.Default.Analyze(text, TestContext.Current.CancellationToken).Select(s => new SentenceTree(s))];
        DateExpression told = Assert.Single(DateReader.Read(trees[0], Published));

        DateExpression found = Assert.Single(DateReader.Read(trees[1], Published, told));

        Assert.Equal((DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), precision), (found.Date, found.Precision));
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void The_ends_of_the_calendar_hold(string published)
    {
        DateOnly day = DateOnly.Parse(published, System.Globalization.CultureInfo.InvariantCulture);

        Assert.NotEmpty(Read("They met last year, next month, on Friday, next week, over the weekend, ten decades ago, tomorrow and on March 3.", day == DateOnly.MaxValue ? day.AddDays(-1) : day));
    }

    private static DateExpression[] Read(string text, DateOnly published) =>
        [.. SyntaxAnalyzer.Default.Analyze(text, TestContext.Current.CancellationToken).SelectMany(s => DateReader.Read(new SentenceTree(s), published))];
}
