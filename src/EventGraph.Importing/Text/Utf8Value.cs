using System.Buffers.Text;
using System.Text;

namespace EventGraph.Importing.Text;

/// <summary>Reads dates and numbers from UTF-8, all of the bytes or not at all, and shows what could not be read.</summary>
internal static class Utf8Value
{
    // A number of so many digits, and a power of ten up to so many, are doubles without error, so one division rounds right (Clinger 1990).
    private const int ExactDigits = 15;

    private const int MostShown = 100;

    private static readonly double[] PowersOfTen = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    /// <summary>A field for a message, cut where it is long.</summary>
    public static string Show(ReadOnlySpan<byte> field) => field.Length <= MostShown ? Encoding.UTF8.GetString(field) : Encoding.UTF8.GetString(field[..MostShown]) + "…";

    /// <summary>A finite number: <c>-3.4</c>, <c>12</c>, <c>1e-05</c>.</summary>
    public static bool TryNumber(ReadOnlySpan<byte> text, out double number)
    {
        bool negative = text is [(byte)'-', ..];
        ReadOnlySpan<byte> rest = negative ? text[1..] : text;
        long value = 0;
        int digits = 0;
        int point = -1;
        foreach (byte b in rest)
        {
            uint digit = b - (uint)'0';
            if (digit <= 9)
            {
                value = (value * 10) + digit;
                digits++;
            }
            else if (b == '.' && point < 0)
            {
                point = digits;
            }
            else
            {
                return TrySlowly(text, out number);
            }

            if (digits > ExactDigits)
            {
                return TrySlowly(text, out number);
            }
        }

        number = value / PowersOfTen[point < 0 ? 0 : digits - point];
        number = negative ? -number : number;
        return digits > 0;
    }

    /// <summary>A whole number without a sign.</summary>
    public static bool TryCount(ReadOnlySpan<byte> text, out int count) =>
        Utf8Parser.TryParse(text, out count, out int used) && used == text.Length && count >= 0;

    /// <summary>A day as <c>20180326</c>.</summary>
    public static bool TryCompactDate(ReadOnlySpan<byte> text, out DateOnly date)
    {
        date = default;
        return text.Length == 8 && TryDigits(text[..4], out int year) && TryDigits(text[4..6], out int month) && TryDigits(text[6..], out int day)
            && TryDate(year, month, day, out date);
    }

    /// <summary>A day as <c>2018-03-26</c>.</summary>
    public static bool TryDate(ReadOnlySpan<byte> text, out DateOnly date)
    {
        date = default;
        return text is [_, _, _, _, (byte)'-', _, _, (byte)'-', _, _]
            && TryDigits(text[..4], out int year) && TryDigits(text[5..7], out int month) && TryDigits(text[8..], out int day)
            && TryDate(year, month, day, out date);
    }

    private static bool TrySlowly(ReadOnlySpan<byte> text, out double number) =>
        Utf8Parser.TryParse(text, out number, out int used) && used == text.Length && double.IsFinite(number);

    private static bool TryDate(int year, int month, int day, out DateOnly date)
    {
        bool valid = year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        date = valid ? new DateOnly(year, month, day) : default;
        return valid;
    }

    private static bool TryDigits(ReadOnlySpan<byte> text, out int number)
    {
        number = 0;
        foreach (byte b in text)
        {
            uint digit = b - (uint)'0';
            if (digit > 9)
            {
                return false;
            }

            number = (number * 10) + (int)digit;
        }

        return true;
    }
}
