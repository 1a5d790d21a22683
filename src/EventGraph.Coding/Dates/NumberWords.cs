using System.Globalization;
using EventGraph.Coding.Frames;

namespace EventGraph.Coding.Dates;

/// <summary>Reads numbers as dates have them: "14", "14th", "two", "a".</summary>
internal static class NumberWords
{
    private static readonly string[] Small =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
         "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>The number that a token writes in digits, where it lies within the bounds; otherwise 0.</summary>
    public static int Digits(SentenceTree tree, int token, int least, int most) =>
        token >= 0 && token < tree.Count && int.TryParse(WithoutOrdinal(tree.Lower(token)), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        && number >= least && number <= most
            ? number
            : 0;

    /// <summary>The year that a token writes, or 0.</summary>
    public static int Year(SentenceTree tree, int token) => Digits(tree, token, 1900, 2100);

    /// <summary>How many of a unit a token says: "a", "two", "25"; 0 where it says no number.</summary>
    public static int Count(SentenceTree tree, int token)
    {
        string word = token < 0 ? "" : tree.Lower(token);
        return word is "a" or "an" ? 1
            : Array.IndexOf(Small, word) is var small and > 0 ? small
            : Array.IndexOf(Tens, word) is var tens and > 1 ? 10 * tens
            : Digits(tree, token, 1, 100);
    }

    private static string WithoutOrdinal(string word) =>
        word.Length > 2 && char.IsAsciiDigit(word[^3]) && word[^2..] is "th" or "st" or "nd" or "rd" ? word[..^2] : word;
}
