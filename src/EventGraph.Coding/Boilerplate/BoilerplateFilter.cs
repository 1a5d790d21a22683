using System.Text;
using System.Text.RegularExpressions;

namespace EventGraph.Coding.Boilerplate;

/// <summary>
/// Blanks what surrounds a story and is none of it: bylines, datelines, "Source: …", authors' biographies, copyright, "read more".
/// What is left keeps its place: every blanked character becomes a space, line ends stay.
/// </summary>
internal static partial class BoilerplateFilter
{
    /// <summary>How much of a text may follow a source line and still count as what follows the story.</summary>
    private const double LongestTrailer = 0.4;

    /// <summary>How many paragraphs from the end an author's biography may stand.</summary>
    private const int BiographyReach = 4;

    /// <summary>The text with its boilerplate blanked; of the same length.</summary>
    public static string Blank(string text)
    {
        List<(int Start, int End)> paragraphs = Paragraphs(text);
        List<(int Start, int End)> blank = [];
        for (int i = 0; i < paragraphs.Count; i++)
        {
            (int start, int end) = paragraphs[i];
            ReadOnlySpan<char> paragraph = text.AsSpan(start, end - start);
            if (SourceLine().IsMatch(paragraph))
            {
                blank.Add(text.Length - end <= LongestTrailer * text.Length ? (start, text.Length) : (start, end));
            }
            else if (Furniture().IsMatch(paragraph) || (paragraph.Length < 80 && Byline().IsMatch(paragraph)) || (i >= paragraphs.Count - BiographyReach && IsBiography(paragraph)))
            {
                blank.Add((start, end));
            }
            else if (DatelineLength(paragraph) is var dateline and > 0)
            {
                blank.Add((start, start + dateline));
            }
        }

        return blank.Count == 0 ? text : Blanked(text, blank);
    }

    // A first person or a name, and a trade of writing; the story's own people stand in quotation marks when they say "I".
    private static bool IsBiography(ReadOnlySpan<char> paragraph) =>
        Trade().IsMatch(paragraph) && (FirstPerson().IsMatch(paragraph) || ThirdPersonTrade().IsMatch(paragraph)) && !paragraph.ContainsAny('“', '"');

    private static int DatelineLength(ReadOnlySpan<char> paragraph)
    {
        foreach (ValueMatch dateline in Dateline().EnumerateMatches(paragraph))
        {
            return dateline.Length;
        }

        return 0;
    }

    private static List<(int Start, int End)> Paragraphs(string text)
    {
        List<(int Start, int End)> paragraphs = [];
        int start = 0;
        while (start < text.Length)
        {
            int end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
            {
                paragraphs.Add((start, end));
            }

            start = end + 1;
        }

        return paragraphs;
    }

    private static string Blanked(string text, List<(int Start, int End)> spans)
    {
        StringBuilder blanked = new(text);
        foreach ((int start, int end) in spans)
        {
            for (int i = start; i < end; i++)
            {
                if (blanked[i] is not ('\n' or '\r'))
                {
                    blanked[i] = ' ';
                }
            }
        }

        return blanked.ToString();
    }

    [GeneratedRegex(@"^\s*(sources?|via|originally published (by|in|on))\s*:", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex SourceLine();

    [GeneratedRegex(@"^\s*((photo|image|picture|video|credits?|author|written by|byline|reporting by|editing by|additional reporting|translated by|tags|topics|related|see also|more on this|read (also|more|next)|follow us|subscribe|sign up|click here|share (this|on)|advertisement|join our|download our|support our)\b.{0,200}|.{0,80}(©|\(c\) ?\d{4}|copyright \d{4}|all rights reserved|newsletter|terms of use|privacy policy).{0,200})$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Furniture();

    [GeneratedRegex(@"^\s*([Bb]y|BY) [A-Z][\w.'’-]+( [A-Z][\w.'’-]+){0,3}( and [A-Z][\w.'’-]+( [A-Z][\w.'’-]+){0,3})?( ?[,|/–-] ?.{0,40})?\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex Byline();

    [GeneratedRegex(@"^\s*([A-Z][A-Z.'’-]{2,}( [A-Z][A-Z.'’-]+){0,3}(, [A-Z][\w. '’-]{2,30})?(, [A-Z][a-z]{2,8}\.? \d{1,2}(, \d{4})?)?( ?\([A-Z][\w ]{1,30}\))? ?(--|—|–|-) |[A-Z][A-Z.'’-]{2,}( [A-Z][A-Z.'’-]+){0,2}: |\([A-Z][\w ]{1,20}\) ?(--|—|–|-)? ?)", RegexOptions.NonBacktracking)]
    private static partial Regex Dateline();

    [GeneratedRegex(@"\b(writer|editor|journalist|reporter|correspondent|columnist|author|blogger|contributor|freelancer?)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Trade();

    [GeneratedRegex(@"\b(I'm|I’m|I am|I have|my work|my articles)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex FirstPerson();

    [GeneratedRegex(@"^\s*[A-Z][\w.'’-]+( [A-Z][\w.'’-]+){1,3} (is|was|has been|covers|writes|reports)\b", RegexOptions.NonBacktracking)]
    private static partial Regex ThirdPersonTrade();
}
