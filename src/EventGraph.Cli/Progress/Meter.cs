namespace EventGraph.Cli.Progress;

/// <summary>
/// How far something has come, how fast it goes and how long it will take. One thread may count while another reads.
/// </summary>
/// <param name="name">What it is about.</param>
/// <param name="total">How much there is; null where nobody knows.</param>
/// <param name="write">Writes an amount: <c>61.2 MB</c>.</param>
/// <param name="time">The clock.</param>
internal sealed class Meter(string name, long? total, Func<double, string> write, TimeProvider time)
{
    // The rate is that of the last seconds: what was sent at once into empty buffers soon leaves it.
    private static readonly TimeSpan Memory = TimeSpan.FromSeconds(10);

    private readonly long _started = time.GetTimestamp();
    private readonly Queue<(TimeSpan At, long Done)> _samples = new([(TimeSpan.Zero, 0)]);
    private long _done;
    private volatile string? _rest;

    public string Name => name;

    public long Done => Volatile.Read(ref _done);

    /// <summary>The part that is done, 0 to 1; null where it is not known.</summary>
    public double? Share => total is > 0 && _rest is null ? Math.Min(1, (double)Done / total.Value) : null;

    public void Add(long amount) => Interlocked.Add(ref _done, amount);

    /// <summary>All is counted, and something of unknown length is still to come.</summary>
    public void AwaitRest(string rest) => _rest = rest;

    /// <summary><c>58 %, 61.2 MB of 105.4 MB, 12.3 MB/s, 3 s left</c>. One thread reads.</summary>
    public override string ToString()
    {
        TimeSpan now = time.GetElapsedTime(_started);
        long done = Done;
        if (_rest is { } rest)
        {
            return $"{write(done)} {rest}, {Quantity.Duration(now)}";
        }

        double rate = Rate(now, done);
        string speed = $"{write(rate)}/s";
        if (Share is not { } share)
        {
            return $"{write(done)}, {speed}, {Quantity.Duration(now)}";
        }

        string left = rate > 0 ? $", {Quantity.Duration(TimeSpan.FromSeconds(Math.Ceiling((total!.Value - done) / rate)))} left" : "";
        return $"{100 * share:0} %, {write(done)} of {write(total!.Value)}, {speed}{left}";
    }

    private double Rate(TimeSpan now, long done)
    {
        while (_samples.Count > 1 && now - _samples.Peek().At > Memory)
        {
            _samples.Dequeue();
        }

        (TimeSpan at, long then) = _samples.Peek();
        _samples.Enqueue((now, done));
        return now > at ? (done - then) / (now - at).TotalSeconds : 0;
    }
}
