using System.Globalization;
using EventGraph.Plover;

namespace EventGraph.Coding.Tests.Dates;

public sealed class DatePickerTests
{
    [Theory]
    [InlineData("Russia attacked Ukraine on Friday.", EventType.Assault, "2022-10-14")]
    [InlineData("Russia attacked Ukraine.", EventType.Assault, "2022-10-18")]
    [InlineData("Egypt condemned Israel in 1956 and attacked Jordan.", EventType.Assault, "1956-01-01")]
    [InlineData("Egypt attacked Jordan in 1956 and now condemns Israel.", EventType.Accuse, "2022-10-18")]
    [InlineData("Egypt attacked Jordan in 1956 and has condemned Israel.", EventType.Accuse, "2022-10-18")]
    [InlineData("On Monday China condemned Japan.", EventType.Accuse, "2022-10-17")]
    [InlineData("China condemned Japan's 1937 attack.", EventType.Accuse, "2022-10-18")]
    [InlineData("China condemned Friday's attack by Japan.", EventType.Accuse, "2022-10-18")]
    [InlineData("Turkey agreed with Russia to send a team next month.", EventType.Agree, "2022-10-18")]
    [InlineData("China will attack Japan on Friday.", EventType.Assault, "2022-10-21")]
    [InlineData("China will attack Japan in December.", EventType.Assault, "2022-12-01")]
    [InlineData("China attacked Japan in December.", EventType.Assault, "2021-12-01")]
    [InlineData("China met Japan on March 3, 2015. It attacked Japan two days later.", EventType.Assault, "2015-03-05")]
    public void An_event_has_the_date_that_governs_its_clause(string text, EventType type, string date) =>
        Assert.Contains(Coder.Events(text), e => e.Type == type && e.Date == DateOnly.Parse(date, CultureInfo.InvariantCulture));
}
