using System.Text;
using EventGraph.Events;

namespace EventGraph.Articles;

/// <summary>The id of an article: what it says, whatever its white space.</summary>
public static class ArticleIdentity
{
    /// <summary>32 hexadecimal digits over the text in Unicode form C with every run of white space taken as one space.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string composed = text.Normalize(NormalizationForm.FormC);
        StringBuilder normalised = new(composed.Length);
        foreach (char c in composed)
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
