using EventGraph.Coding.Lexicon;
using EventGraph.Coding.Stories;

namespace EventGraph.Coding.Tests.Stories;

public sealed class CalibrationTests
{
    [Fact]
    public void The_order_of_events_stays()
    {
        double[] calibrated = [.. Enumerable.Range(0, 101).Select(hundredth => Calibration.Default.Of(hundredth / 100.0))];

        Assert.Equal(calibrated.Order().Distinct(), calibrated);
        Assert.All(calibrated, c => Assert.InRange(c, 0, 1));
    }

    [Fact]
    public void Between_two_rows_it_is_a_straight_line() => Assert.Equal(0.7, Read("0 | 0.2\n0.5 | 0.6\n1 | 0.8").Of(0.75));

    [Theory]
    [InlineData("0 | 0\n0.5\n1 | 1", "test.txt line 2: a row is 'product | probability', both from 0 to 1.")]
    [InlineData("0 | 0\n0.5 | 1.5\n1 | 1", "test.txt line 2: a row is 'product | probability', both from 0 to 1.")]
    [InlineData("0 | 0\n0.5 | 0.6\n1 | 0.6", "test.txt line 3: the rows begin at 0, and both columns rise.")]
    [InlineData("0.1 | 0\n1 | 1", "test.txt line 1: the rows begin at 0, and both columns rise.")]
    [InlineData("0 | 0\n0.9 | 1", "The rows of the calibration end at 1.")]
    public void A_broken_row_is_told_with_file_and_line(string rows, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => Read(rows)).Message);

    private static Calibration Read(string rows) => new(LexiconFile.Read("test.txt", new StringReader(rows)));
}
