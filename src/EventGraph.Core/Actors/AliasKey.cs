using System.Globalization;

namespace EventGraph.Actors;

/// <summary>Under which key an alias is found: spellings that differ in case, accents, quotes, dots or hyphens are one.</summary>
public static class AliasKey
{
    // Hardly an alias is longer.
    private const int Usual = 128;

    /// <summary>The key: lower-case letters and digits without accents, words separated by one space. <c>"U.S."</c> gives <c>us</c>.</summary>
    public static string Of(string alias)
    {
        ArgumentNullException.ThrowIfNull(alias);
        if (!alias.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            // As most words of a text are.
            return alias;
        }

        Span<char> key = alias.Length <= Usual ? stackalloc char[Usual] : new char[alias.Length];
        int length = 0;
        foreach (char c in alias)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                key[length++] = char.ToLowerInvariant(c);
            }
            else if (char.IsLetterOrDigit(c) && !PlainLetter.IsMark(c))
            {
                key[length++] = char.ToLowerInvariant(PlainLetter.Of(c));
            }
            else if ((char.IsWhiteSpace(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation) && length > 0 && key[length - 1] != ' ')
            {
                key[length++] = ' ';
            }
        }

        return key[..length].TrimEnd(' ').ToString();
    }
}
