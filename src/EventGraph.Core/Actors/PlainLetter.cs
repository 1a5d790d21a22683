using System.Globalization;

namespace EventGraph.Actors;

/// <summary>
/// Latin letters without their accents. The hosts run without ICU data, where <see cref="string.Normalize()"/> changes nothing;
/// besides, ids must not depend on the version of a library.
/// </summary>
internal static class PlainLetter
{
    // By code point: the first letter of Unicode's compatibility decomposition, and for letters that it leaves whole (ł, ø, ß) the usual one.
    private const string FromC0To17F =
        "AAAAAAACEEEEIIIIDNOOOOO OUUUUYTsaaaaaaaceeeeiiiidnooooo ouuuuytyAaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGg" +
        "HhHhIiIiIiIiIiIiJjKkkLlLlLlLlLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

    private const string From1E00To1EFF =
        "AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMmMmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSs" +
        "SsSsSsTtTtTtTtUuUuUuUuUuVvVvWwWwWwWwWwXxXxYyZzZzZzhtwyasssSsAaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEeEeEeEeEe" +
        "IiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYyLlVvYy";

    /// <summary>The letter without its accent; every other character as it is.</summary>
    public static char Of(char c) => c switch
    {
        < '\u00C0' => c,
        <= '\u017F' => FromC0To17F[c - '\u00C0'],
        >= '\u1E00' and <= '\u1EFF' => From1E00To1EFF[c - '\u1E00'],
        'Ə' or 'Ǎ' => 'A',
        'ə' or 'ǎ' => 'a',
        'Ǧ' => 'G',
        'ǧ' => 'g',
        'Ǐ' => 'I',
        'ǐ' => 'i',
        'Ơ' or 'Ǒ' => 'O',
        'ơ' or 'ǒ' => 'o',
        'Ș' => 'S',
        'ș' => 's',
        'Ț' => 'T',
        'ț' => 't',
        'Ư' or 'Ǔ' => 'U',
        'ư' or 'ǔ' => 'u',
        _ => c,
    };

    /// <summary>Whether the character only changes the letter before it or stands for a sound that English leaves out (ʻ, ʼ).</summary>
    public static bool IsMark(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.ModifierLetter;
}
