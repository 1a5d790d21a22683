using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace EventGraph.Events;

/// <summary>The hash of what makes a coded statement this one and no other.</summary>
public static class EventIdentity
{
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
        StringBuilder text = new();
        foreach (string? part in parts)
        {
            text.Append(part is null ? "-" : part.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(part);
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()), hash);
        return Convert.ToHexStringLower(hash[..16]);
    }
}
