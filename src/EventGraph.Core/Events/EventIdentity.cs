using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace EventGraph.Events;

/// <summary>
/// What makes a coded statement this one and no other: 32 hexadecimal digits, the first eight its date, the others a hash. Ids of one day lie side by
/// side, so a log that grows day by day finds and keeps them at one place of its index, however long it is.
/// </summary>
public static class EventIdentity
{
    /// <summary>What the parts of a statement need in bytes, with room to spare.</summary>
    private const int Usual = 1024;

    /// <summary>Bytes that a part's length and colon may take.</summary>
    private const int LongestMark = 11;

    /// <summary>Bytes of the hash in an id; two of a billion events of one day share them with a chance of 10⁻¹¹.</summary>
    private const int HashBytes = 12;

    [ThreadStatic]
    private static IncrementalHash? _hasher;

    /// <summary>
    /// The id of a statement, over its article, the trigger's place, source, target, type, mode, status and date. Coding the same
    /// article again gives the same ids; another reading of the same words gives another.
    /// </summary>
    public static string Of(Event statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return OfParts(
            statement.Date,
            statement.Article,
            statement.Trigger?.Start.ToString(CultureInfo.InvariantCulture),
            statement.Source?.Actor.Value,
            statement.Target?.Actor.Value,
            statement.Type.ToString(),
            statement.Mode,
            statement.Change?.ToString(),
            statement.Status.ToString());
    }

    /// <summary>The id of a row of coded data: over the data set and the row's own id, or where it has none, over all its values.</summary>
    /// <param name="dataSet">The data set, <c>gdelt</c>.</param>
    /// <param name="date">The event's date.</param>
    /// <param name="parts">What tells the row from others of the data set.</param>
    public static string OfRow(string dataSet, DateOnly date, params ReadOnlySpan<string?> parts) => OfParts(date, [dataSet, .. parts]);

    /// <summary>The hash of a list of parts, 32 hexadecimal digits; a part that is null differs from one that is empty.</summary>
    public static string Hash(params ReadOnlySpan<string?> parts)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        HashInto(parts, hash);
        return Convert.ToHexStringLower(hash[..16]);
    }

    private static string OfParts(DateOnly date, params ReadOnlySpan<string?> parts)
    {
        Span<byte> id = stackalloc byte[sizeof(int) + SHA256.HashSizeInBytes];
        BinaryPrimitives.WriteInt32BigEndian(id, date.DayNumber);
        HashInto(parts, id[sizeof(int)..]);
        return Convert.ToHexStringLower(id[..(sizeof(int) + HashBytes)]);
    }

    private static void HashInto(ReadOnlySpan<string?> parts, Span<byte> hash)
    {
        int most = 0;
        foreach (string? part in parts)
        {
            most += LongestMark + Encoding.UTF8.GetMaxByteCount(part?.Length ?? 0);
        }

        Span<byte> text = most <= Usual ? stackalloc byte[Usual] : new byte[most];
        int length = 0;
        foreach (string? part in parts)
        {
            if (part is null)
            {
                text[length++] = (byte)'-';
            }
            else
            {
                part.Length.TryFormat(text[length..], out int digits, provider: CultureInfo.InvariantCulture);
                length += digits;
            }

            text[length++] = (byte)':';
            length += Encoding.UTF8.GetBytes(part, text[length..]);
        }

        // One a thread: making one for each id takes longer than the hash itself.
        IncrementalHash hasher = _hasher ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hasher.AppendData(text[..length]);
        hasher.GetHashAndReset(hash);
    }
}
