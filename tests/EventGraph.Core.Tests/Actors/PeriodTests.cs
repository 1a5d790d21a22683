using EventGraph.Actors;
using FsCheck;
using FsCheck.Fluent;

namespace EventGraph.Core.Tests.Actors;

public sealed class PeriodTests
{
    private static readonly Arbitrary<Period> Periods = Arb.From(
        from start in Gen.Choose(0, 20)
        from length in Gen.Choose(0, 10)
        from openStart in Gen.Elements(true, false)
        from openEnd in Gen.Elements(true, false)
        select new Period(openStart ? null : Day(start), openEnd ? null : Day(start + length)));

    [Fact]
    public void Both_ends_are_included()
    {
        Period period = new(Day(1), Day(3));
        Assert.Equal([false, true, true, true, false], Enumerable.Range(0, 5).Select(d => period.Contains(Day(d))));
        Assert.True(Period.Always.Contains(DateOnly.MinValue) && Period.Always.Contains(DateOnly.MaxValue));
    }

    [Fact]
    public void Periods_intersect_in_the_days_of_both() => Prop.ForAll(Periods, Periods, (left, right) =>
    {
        Period? both = left.Intersect(right);
        return both.HasValue == left.Overlaps(right)
            && Enumerable.Range(-1, 34).All(d => (both?.Contains(Day(d)) ?? false) == (left.Contains(Day(d)) && right.Contains(Day(d))));
    }).QuickCheckThrowOnFailure();

    private static DateOnly Day(int number) => new DateOnly(2000, 1, 10).AddDays(number);
}
