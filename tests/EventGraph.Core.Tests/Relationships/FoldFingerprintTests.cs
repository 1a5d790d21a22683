using EventGraph.Actors;
using EventGraph.Plover;
using EventGraph.Relationships;

namespace EventGraph.Core.Tests.Relationships;

public sealed class FoldFingerprintTests
{
    private static readonly FoldKey Key = new(
        ActorId.Country("RUS"), ActorId.Country("KAZ"), EventType.Accuse, new DateOnly(2022, 10, 14), new DateOnly(2022, 10, 18), ConfidenceBand.High);

    private static readonly FoldValue Value = new(2, 3.25, 0, 1.5);

    public static TheoryData<FoldCell> Others => new(
        new FoldCell(Key with { Source = ActorId.Country("CHN") }, Value),
        new FoldCell(Key with { Source = Key.Target, Target = Key.Source }, Value),
        new FoldCell(Key with { Type = EventType.Aid }, Value),
        new FoldCell(Key with { Day = Key.Day.AddDays(1) }, Value),
        new FoldCell(Key with { Band = ConfidenceBand.Low }, Value),
        new FoldCell(Key, Value with { Count = 3 }),
        new FoldCell(Key, Value with { Activity = 3.25 + FoldValue.Unit }),
        new FoldCell(Key, Value with { Cooperation = 1.5, Conflict = 0 }));

    [Theory]
    [MemberData(nameof(Others))]
    public void Another_fold_has_another_fingerprint(FoldCell other) =>
        Assert.NotEqual(FoldFingerprint.Of(new FoldCell(Key, Value)), FoldFingerprint.Of(other));

    [Fact]
    public void Sums_of_one_key_may_come_in_parts_and_on_different_days_of_recording()
    {
        FoldCell first = new(Key, new FoldValue(1, 1, 0, 1.25));
        FoldCell second = new(Key with { RecordedDay = Key.RecordedDay.AddDays(3) }, new FoldValue(1, 2.25, 0, 0.25));

        Assert.Equal(FoldFingerprint.Of(new FoldCell(Key, Value)), FoldFingerprint.Of(second) + FoldFingerprint.Of(first));
    }

    [Fact]
    public void What_is_taken_back_leaves_no_trace() =>
        Assert.Equal(default, FoldFingerprint.Of(new FoldCell(Key, Value)) + FoldFingerprint.Of(new FoldCell(Key, new FoldValue(-2, -3.25, -0.0, -1.5))));

    [Fact]
    public void It_is_written_as_32_digits_and_read_back()
    {
        FoldFingerprint some = FoldFingerprint.Of(new FoldCell(Key, Value));
        Assert.Matches("^[0-9a-f]{32}$", some.ToString());
        Assert.Equal(some, FoldFingerprint.Parse(some.ToString()));
    }
}
