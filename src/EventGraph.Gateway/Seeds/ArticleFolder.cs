using System.Text;
using EventGraph.Articles;

namespace EventGraph.Gateway.Seeds;

/// <summary>Article files in a folder: every <c>.txt</c>, in the order of their names.</summary>
internal static class ArticleFolder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the articles one by one.</summary>
    /// <exception cref="FormatException">A file is no article; the message names the file and what is wrong.</exception>
    public static IEnumerable<Article> Read(string folder, DateOnly today)
    {
        foreach (string file in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            yield return ReadFile(file, today);
        }
    }

    private static Article ReadFile(string file, DateOnly today)
    {
        try
        {
            return ArticleFile.Parse(File.ReadAllText(file, StrictUtf8), today);
        }
        catch (Exception failure) when (failure is FormatException or DecoderFallbackException)
        {
            throw new FormatException($"{file}: {failure.Message}", failure);
        }
    }
}
