using System.Text;

namespace EventGraph.Actors;

/// <summary>Turns a name into the part of an id after its colon.</summary>
public static class Slug
{
    private const int MaxLength = 100;

    /// <summary>
    /// Lower-case ASCII letters, digits and single hyphens: <c>"Kassym-Jomart Tokayev"</c> gives <c>kassym-jomart-tokayev</c>,
    /// <c>"Recep Tayyip Erdoğan"</c> gives <c>recep-tayyip-erdogan</c>. Empty when nothing of the name can be written so.
    /// </summary>
    public static string From(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        StringBuilder slug = new(name.Length);
        foreach (char c in name)
        {
            char lower = char.ToLowerInvariant(PlainLetter.Of(c));
            if (char.IsAsciiLetterOrDigit(lower))
            {
                slug.Append(lower);
            }
            else if (slug.Length > 0 && slug[^1] != '-' && !IsPartOfAWord(c))
            {
                slug.Append('-');
            }

            if (slug.Length == MaxLength)
            {
                break;
            }
        }

        return slug.ToString().Trim('-');
    }

    private static bool IsPartOfAWord(char c) => c is '\'' or '’' or '.' || PlainLetter.IsMark(c);
}
