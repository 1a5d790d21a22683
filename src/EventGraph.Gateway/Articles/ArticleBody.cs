using System.Buffers;
using System.Text;
using EventGraph.Articles;
using EventGraph.Gateway.Problems;
using Microsoft.Net.Http.Headers;

namespace EventGraph.Gateway.Articles;

/// <summary>Reads an article off a request: JSON or plain text, bounded, strict UTF-8, every field checked.</summary>
internal static class ArticleBody
{
    /// <summary>The largest body, in bytes.</summary>
    public const int MaxBytes = 1_048_576;

    /// <summary>
    /// How much of a body that is too large is read before it is refused, in bytes. Most senders listen only when they have sent; cut off before,
    /// they see a broken connection and no problem.
    /// </summary>
    public const int MaxDrained = 64 * MaxBytes;

    private const string TextField = "text";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // What printable text is made of besides letters: tab, line feed, form feed, carriage return.
    private static readonly SearchValues<char> ControlCharacters =
        SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(c => char.IsControl(c) && c is not ('\t' or '\n' or '\f' or '\r' or '\u0085'))]);

    /// <summary>Reads the article.</summary>
    /// <param name="request">The request.</param>
    /// <param name="query">What the query string tells about it; allowed beside plain text only.</param>
    /// <param name="today">The day to take where none is told.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<Article> ReadAsync(HttpRequest request, ArticleFields query, DateOnly today, CancellationToken cancellationToken)
    {
        bool isJson = IsJson(request);
        if (isJson && query != new ArticleFields(null, null, null, null))
        {
            throw Problem.Invalid("query", "A JSON article tells title, publisher, url and published in its body; the query string is for text/plain.");
        }

        string body = Decode(await ReadBoundedAsync(request, cancellationToken));
        (string text, ArticleFields fields) = isJson ? ArticleDocument.Parse(body, today) : (body, query);
        Check(text);
        return new Article
        {
            Id = ArticleIdentity.Of(text),
            Text = text,
            Published = fields.Published ?? today,
            Title = fields.Title,
            Publisher = fields.Publisher,
            Url = fields.Url,
        };
    }

    private static bool IsJson(HttpRequest request)
    {
        const string Allowed = "Articles are taken as application/json or text/plain, in UTF-8 and not compressed.";
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type)
            || request.Headers.ContentEncoding.Count > 0
            || (type.Charset.HasValue && !HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase)))
        {
            throw Problem.UnsupportedMediaType(Allowed);
        }

        return type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || (type.MediaType.Equals("text/plain", StringComparison.OrdinalIgnoreCase) ? false : throw Problem.UnsupportedMediaType(Allowed));
    }

    private static async Task<ReadOnlyMemory<byte>> ReadBoundedAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        byte[] body = new byte[Math.Min(request.ContentLength ?? MaxBytes, MaxBytes) + 1];
        try
        {
            int length = await request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, cancellationToken);
            if (length <= MaxBytes)
            {
                return body.AsMemory(0, length);
            }

            await request.Body.CopyToAsync(Stream.Null, cancellationToken);
        }
        catch (BadHttpRequestException failure) when (failure.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            // Larger even than is read only to be refused.
        }

        throw Problem.TooLarge(TextField, MaxBytes);
    }

    private static string Decode(ReadOnlyMemory<byte> body)
    {
        ReadOnlySpan<byte> bytes = body.Span;
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        }

        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException failure)
        {
            throw Problem.Invalid(TextField, $"{TextField} must be UTF-8; byte {failure.Index} of the body is not.");
        }
    }

    private static void Check(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw Problem.Invalid(TextField, $"{TextField} must not be empty.");
        }

        if (text.AsSpan().IndexOfAny(ControlCharacters) is var index and >= 0)
        {
            throw Problem.Invalid(TextField, $"{TextField} must be text; it has the control character U+{(int)text[index]:X4} at {index}.");
        }
    }
}
