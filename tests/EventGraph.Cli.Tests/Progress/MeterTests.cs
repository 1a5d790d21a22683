using EventGraph.Cli.Progress;
using Microsoft.Extensions.Time.Testing;

namespace EventGraph.Cli.Tests.Progress;

public sealed class MeterTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void It_tells_how_much_is_done_how_fast_it_goes_and_how_long_the_rest_takes()
    {
        Meter meter = new("a file", 100_000_000, Quantity.Bytes, _time);

        meter.Add(25_000_000);
        _time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal("25 %, 25.0 MB of 100.0 MB, 5.0 MB/s, 15 s left", meter.ToString());
    }

    [Fact]
    public void The_rate_is_that_of_the_last_seconds()
    {
        Meter meter = new("a file", 100_000_000, Quantity.Bytes, _time);
        meter.Add(50_000_000);
        for (int second = 0; second < 20; second++)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            meter.Add(1_000_000);
            _ = meter.ToString();
        }

        Assert.Equal("70 %, 70.0 MB of 100.0 MB, 1.0 MB/s, 30 s left", meter.ToString());
    }

    [Fact]
    public void Of_what_has_no_known_length_it_tells_the_time_that_has_passed()
    {
        Meter meter = new("standard input", null, Quantity.Bytes, _time);

        meter.Add(1_500_000_000);
        _time.Advance(TimeSpan.FromSeconds(75));

        Assert.Equal("1.50 GB, 20.0 MB/s, 1 min 15 s", meter.ToString());
        Assert.Null(meter.Share);
    }

    [Fact]
    public void A_rest_of_unknown_length_is_called_so()
    {
        Meter meter = new("a file", 900, Quantity.Bytes, _time);

        meter.Add(900);
        meter.AwaitRest("sent, the gateway takes in the rest");
        _time.Advance(TimeSpan.FromHours(2));

        Assert.Equal("900 B sent, the gateway takes in the rest, 2 h 00 min", meter.ToString());
        Assert.Null(meter.Share);
    }
}
