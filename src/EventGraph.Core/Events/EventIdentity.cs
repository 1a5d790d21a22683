using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;

namespace EventGraph.Events;

/// <summary>The hash of what makes a coded statement this one and no other.</summary>
public static class EventIdentity
{
    /// <summary>What the parts of a statement need in bytes, with room to spare.</summary>
    private const int Usual = 1024;

    /// <summary>Bytes that a part's length and colon may take.</summary>
    private const int LongestMark = 11;

    /// <summary>
    /// 32 hexadecimal digits over the article, the trigger's place, source, target, type, mode, status and date. Coding the same
    /// article again gives the same ids; another reading of the same words gives another.
    /// </summary>
    public static string Of(Event statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return Hash(
            statement.Article,
            statement.Trigger?.Start.ToString(CultureInfo.InvariantCulture),
            statement.Source?.Actor.Value,
            statement.Target?.Actor.Value,
            statement.Type.ToString(),
            statement.Mode,
            statement.Change?.ToString(),
            statement.Status.ToString(),
            statement.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    /// <summary>The hash of a list of parts; a part that is null differs from one that is empty.</summary>
    public static string Hash(params ReadOnlySpan<string?> parts)
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
            Utf8.TryWrite(text[length..], CultureInfo.InvariantCulture, $"{part?.Length.ToString(CultureInfo.InvariantCulture) ?? "-"}:{part}", out int written);
            length += written;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text[..length], hash);
        return Convert.ToHexStringLower(hash[..16]);
    }
}
