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
    [InlineData("They met on December 3.", "2022-12-03", DatePrecision.Day)]
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
    [InlineData("They met over the weekend.", "2022-10-15", DatePrecision.Day)]
    [InlineData("They met last Tuesday.", "2022-10-11", DatePrecision.Day)]
    [InlineData("They met in November.", "2021-11-01", DatePrecision.Month)]
    [InlineData("They met forty years ago.", "1982-01-01", DatePrecision.Year)]
    [InlineData("They met from 1992 to 1995.", "1992-01-01", DatePrecision.Year)]
    [InlineData("They met between May and July.", "2022-05-01", DatePrecision.Month)]
    public void A_date_is_read(string text, string date, DatePrecision precision)
    {
        DateExpression found = Assert.Single(Read(text, Published));

        Assert.Equal((DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), precision), (found.Date, found.Precision));
    }

    [Theory]
    [InlineData("They met the next day.", "2022-10-13")]
    [InlineData("They met the following morning.", "2022-10-13")]
    [InlineData("They met on the same day.", "2022-10-12")]
    [InlineData("They had met two days earlier.", "2022-10-10")]
    [InlineData("They met a week later.", "2022-10-17")]
    public void A_story_goes_on_from_the_day_that_it_told_of_last(string text, string date)
    {
        DateExpression found = Assert.Single(Read(text, Published, new DateOnly(2022, 10, 12)));

        Assert.Equal(date, found.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("Kenya expelled the envoy of Chad on Friday, a day after rebels from Chad attacked Kenya.", "2022-10-14", "2022-10-13")]
    [InlineData("Kenya expelled the envoy of Chad on Friday, hours after rebels from Chad attacked Kenya.", "2022-10-14", "2022-10-14")]
    [InlineData("Kenya expelled the envoy of Chad ahead of a vote on Friday.", "2022-10-18", null)]
    [InlineData("The envoy of Chad will visit Kenya on Tuesday.", "2022-10-18", null)]
    [InlineData("The envoy of Chad will visit Kenya in November.", "2022-11-01", null)]
    [InlineData("French troops under a treaty of 1976 attacked rebels in Chad.", "2022-10-18", null)]
    [InlineData("Chadian rebels seized a port in Kenya in 2021 and have threatened Uganda.", "2021-01-01", "2022-10-18")]
    public void An_event_has_the_date_that_is_its_own(string text, string first, string? second)
    {
        string[] dates = [.. Coder.Events(text).Select(e => e.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))];

        Assert.Equal(second is null ? [first] : [first, second], dates);
    }

    [Theory]
    [InlineData("He has been president since 1994.")]
    [InlineData("They may meet again.")]
    [InlineData("About 2000 people came.")]
    public void What_dates_nothing_is_none(string text) => Assert.DoesNotContain(Read(text, Published), d => d.Precision != DatePrecision.Year || d.First == 0);

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void The_ends_of_the_calendar_hold(string published)
    {
        DateOnly day = DateOnly.Parse(published, System.Globalization.CultureInfo.InvariantCulture);

        Assert.NotEmpty(Read("They met last year, next month, on Friday, next week, over the weekend, ten decades ago, tomorrow and on March 3.", day == DateOnly.MaxValue ? day.AddDays(-1) : day));
    }

    private static DateExpression[] Read(string text, DateOnly published, DateOnly? told = null) =>
        [.. SyntaxAnalyzer.Default.Analyze(text, TestContext.Current.CancellationToken).SelectMany(s => DateReader.Read(new SentenceTree(s), published, told))];
}
