using System.Globalization;
using System.IO.Hashing;
using System.Text.Unicode;
using EventGraph.Actors;

namespace EventGraph.Relationships;

/// <summary>
/// Tells whether two folds are the same: a sum modulo 2¹²⁸ over their cells, each weighted by a hash of its key. It is linear in the cells' values, so it can be kept up event by event, summed over
/// stretches of the log in any order, and what is taken back leaves no trace in it. The recorded day is left out: the same events make the same fold
/// whenever they were told. Two different folds have the same fingerprint with a chance of about 2⁻¹²⁸.
/// </summary>
/// <param name="Value">The sum.</param>
[GenerateSerializer, Immutable, Alias("eventgraph.FoldFingerprint")]
public readonly record struct FoldFingerprint(UInt128 Value)
{
    // Odd, so that no sum under one key is lost, and different, so that one sum is not taken for another.
    private static readonly UInt128 OfActivity = new(0x9E3779B97F4A7C15, 0xF39CC0605CEDC835);
    private static readonly UInt128 OfCooperation = new(0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9);
    private static readonly UInt128 OfConflict = new(0xD6E8FEB86659FD93, 0xA0761D6478BD642F);

    /// <summary>The fingerprint of a fold of one cell.</summary>
    public static FoldFingerprint Of(in FoldCell cell)
    {
        FoldKey key = cell.Key;
        FoldValue value = cell.Value;
        Span<byte> text = stackalloc byte[(2 * ActorId.MaxLength) + 64];
        Utf8.TryWrite(text, CultureInfo.InvariantCulture, $"{key.Source.Value} {key.Target.Value} {(int)key.Type} {key.Day.DayNumber} {(int)key.Band}", out int length);
        UInt128 weight = XxHash128.HashToUInt128(text[..length]) | 1;
        return new FoldFingerprint(unchecked(
            weight * ((UInt128)(Int128)value.Count + (OfActivity * Units(value.Activity)) + (OfCooperation * Units(value.Cooperation)) + (OfConflict * Units(value.Conflict)))));
    }

    /// <summary>The fingerprint of both together.</summary>
    public static FoldFingerprint operator +(FoldFingerprint left, FoldFingerprint right) => new(unchecked(left.Value + right.Value));

    /// <summary>The fingerprint of both together.</summary>
    public static FoldFingerprint Add(FoldFingerprint left, FoldFingerprint right) => left + right;

    /// <summary>32 hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("x32", CultureInfo.InvariantCulture);

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="FormatException">It is not that.</exception>
    public static FoldFingerprint Parse(string text) => new(UInt128.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));

    private static UInt128 Units(double value) => unchecked((UInt128)(Int128)(long)(value / FoldValue.Unit));
}
