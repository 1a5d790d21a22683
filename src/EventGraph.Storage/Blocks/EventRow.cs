using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using EventGraph.Events;
using EventGraph.Plover;
using EventGraph.Relationships;

namespace EventGraph.Storage.Blocks;

/// <summary>
/// What the feed and queries need of an entry, as it lies in a block: <see cref="Size"/> bytes, little-endian, in this order. Weights are whole
/// <see cref="FoldValue.Unit"/>s; those of a retraction are negative.
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly struct EventRow
{
    public const int Size = 54;

    /// <summary>The event's id; of a retraction, that of the event which it takes back.</summary>
    public readonly UInt128 Key;

    /// <summary>The source's number; 0 where it has none.</summary>
    public readonly int Source;

    /// <summary>The target's number; 0 where it has none.</summary>
    public readonly int Target;

    /// <summary>The date's day number.</summary>
    public readonly int Day;

    public readonly EventType Type;

    private readonly Marks _marks;

    public readonly double Confidence;

    private readonly long _activity;

    // Cooperation where positive, conflict where negative; of a retraction the other way round.
    private readonly long _lean;

    public EventRow(UInt128 key, int source, int target, Event statement, FoldValue? value)
    {
        Key = key;
        Source = source;
        Target = target;
        Day = statement.Date.DayNumber;
        Type = statement.Type;
        Confidence = statement.Confidence;
        if (value is { } weight)
        {
            _marks = Marks.Weighs;
            _activity = ToUnits(weight.Activity);
            _lean = ToUnits(weight.Cooperation) - ToUnits(weight.Conflict);
        }
    }

    private EventRow(in EventRow retracted)
    {
        this = retracted;
        _marks |= Marks.Retraction;
    }

    [Flags]
    private enum Marks : byte
    {
        None = 0,
        Weighs = 1,
        Retraction = 2,
    }

    /// <summary>Whether it adds to the fold, or takes from it.</summary>
    public bool Weighs => (_marks & Marks.Weighs) != 0;

    /// <summary>Whether it takes an earlier entry back.</summary>
    public bool IsRetraction => (_marks & Marks.Retraction) != 0;

    /// <summary>What it adds to the fold.</summary>
    public FoldValue Value
    {
        get
        {
            int sign = IsRetraction ? -1 : 1;
            double lean = _lean * FoldValue.Unit;
            return new FoldValue(sign, sign * _activity * FoldValue.Unit, sign * Math.Max(lean, 0), sign * Math.Max(-lean, 0));
        }
    }

    /// <summary>The entry that takes this one back.</summary>
    public EventRow Retract() => new(this);

    /// <summary>The rows of a block's bytes.</summary>
    /// <exception cref="InvalidDataException">They are no whole number of rows.</exception>
    public static ReadOnlySpan<EventRow> Of(ReadOnlySpan<byte> bytes) => bytes.Length % Size == 0 && Unsafe.SizeOf<EventRow>() == Size
        ? MemoryMarshal.Cast<byte, EventRow>(bytes)
        : throw new InvalidDataException($"A block of {bytes.Length} bytes holds no whole number of rows of {Size} bytes.");

    /// <summary>The bytes of rows.</summary>
    public static byte[] ToBytes(ReadOnlySpan<EventRow> rows) => MemoryMarshal.AsBytes(rows).ToArray();

    // Exact, for a weight is a multiple of the unit and the unit a power of two.
    private static long ToUnits(double weight) => (long)(weight / FoldValue.Unit);
}
