using System.Text;
using EventGraph.Articles;

namespace EventGraph.Cli.Inputs;

/// <summary>Reads a plain text file, which is one article, within bounds, so that no input can eat the memory.</summary>
internal static class TextInput
{
    private const int MaxBytes = 8 << 20;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="FormatException">It is too long, not UTF-8, or its front matter is broken; the message says which.</exception>
    public static async Task<Article> ReadAsync(LineReader lines, DateOnly published, CancellationToken cancellationToken)
    {
        byte[] bytes = await lines.ReadToEndAsync(MaxBytes, cancellationToken)
            ?? throw new FormatException($"a text has at most {MaxBytes:N0} bytes; many articles go in as NDJSON, one a line.");
        try
        {
            return ArticleFile.Parse(Utf8.GetString(bytes), published);
        }
        catch (DecoderFallbackException broken)
        {
            throw new FormatException("the text is not UTF-8.", broken);
        }
    }

    /// <summary>Reads an input that can be nothing but a text.</summary>
    /// <exception cref="FormatException">It is too long, not UTF-8, or its front matter is broken; the message says which.</exception>
    /// <exception cref="IOException">It cannot be opened or read.</exception>
    public static async Task<Article> ReadAsync(Input input, DateOnly published, CancellationToken cancellationToken)
    {
        await using Stream stream = input.Open();
        return await ReadAsync(new LineReader(stream, MaxBytes), published, cancellationToken);
    }
}
