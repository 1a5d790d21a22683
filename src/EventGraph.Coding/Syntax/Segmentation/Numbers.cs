namespace EventGraph.Coding.Syntax.Segmentation;

/// <summary>Numbers: "3.5", "1,000", "9/11", "10:30", "1990s", "20th", "1-800-991-9019".</summary>
internal static class Numbers
{
    /// <summary>The length of the number at <paramref name="at"/>.</summary>
    public static int Length(string text, int at, int end)
    {
        int next = Digits(text, text[at] == '\'' ? at + 1 : at, end);
        while (next + 1 < end && text[next] is '.' or ',' or ':' or '/' && char.IsAsciiDigit(text[next + 1]))
        {
            next = Digits(text, next + 1, end);
        }

        // Two hyphens and more make a date or a telephone number; a single one is a range and a token of its own.
        int hyphenated = next, hyphens = 0;
        while (hyphenated + 1 < end && text[hyphenated] == '-' && char.IsAsciiDigit(text[hyphenated + 1]))
        {
            hyphenated = Digits(text, hyphenated + 1, end);
            hyphens++;
        }

        if (hyphens > 1)
        {
            return hyphenated - at;
        }

        int letters = next;
        while (letters < end && char.IsAsciiLetter(text[letters]))
        {
            letters++;
        }

        return IsTime(text.AsSpan(next, letters - next)) ? next - at : letters - at;
    }

    private static bool IsTime(ReadOnlySpan<char> suffix) =>
        suffix.Equals("am", StringComparison.OrdinalIgnoreCase) || suffix.Equals("pm", StringComparison.OrdinalIgnoreCase)
        || suffix.Equals("a", StringComparison.Ordinal) || suffix.Equals("p", StringComparison.Ordinal);

    private static int Digits(string text, int at, int end)
    {
        while (at < end && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }
}
