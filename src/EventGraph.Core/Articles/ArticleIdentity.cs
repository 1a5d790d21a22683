using System.Text;
using EventGraph.Events;

namespace EventGraph.Articles;

/// <summary>The id of an article: what it says, whatever its white space.</summary>
public static class ArticleIdentity
{
    /// <summary>32 hexadecimal digits over the text with every run of white space taken as one space.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        StringBuilder normalised = new(text.Length);
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                normalised.Append(c);
            }
            else if (normalised.Length > 0 && normalised[^1] != ' ')
            {
                normalised.Append(' ');
            }
        }

        return EventIdentity.Hash(normalised.ToString().TrimEnd());
    }
}
