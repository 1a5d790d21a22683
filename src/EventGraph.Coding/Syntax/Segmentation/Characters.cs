using System.Globalization;

namespace EventGraph.Coding.Syntax.Segmentation;

/// <summary>What the segmentation takes characters for.</summary>
internal static class Characters
{
    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '`' or 'ʼ';

    public static bool IsHyphen(char c) => c is '-' or '‐' or '‑';

    public static bool IsDash(char c) => c is '-' or '–' or '—' or '―';

    public static bool IsClosing(char c) => c is '"' or '”' or '’' or '\'' or '»' or ')' or ']' or '}';

    public static bool IsOpening(char c) => c is '"' or '“' or '„' or '‘' or '\'' or '«' or '(' or '[' or '{';

    /// <summary>White space, and marks of direction and width that stand for nothing.</summary>
    public static bool IsBlank(char c) =>
        char.IsWhiteSpace(c) || (char.GetUnicodeCategory(c) is UnicodeCategory.Format && !IsJoiner(c)) || c == '\0';

    /// <summary>Letters, their marks, and what joins them invisibly.</summary>
    public static bool IsLetter(char c) =>
        char.IsLetter(c) || IsJoiner(c) || c == '_'
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    public static bool IsWord(char c) => char.IsDigit(c) || IsLetter(c);

    private static bool IsJoiner(char c) => c is '\u00AD' or '\u200C' or '\u200D';
}
