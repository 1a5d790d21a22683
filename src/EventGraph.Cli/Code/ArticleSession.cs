using System.Text.Json;
using EventGraph.Articles;
using EventGraph.Cli.Inputs;
using EventGraph.Coding;
using EventGraph.Coding.Pairs;
using EventGraph.Events;

namespace EventGraph.Cli.Code;

/// <summary>Codes inputs one after the other and writes their events; what cannot be read is told and counted, and the rest goes on.</summary>
internal sealed class ArticleSession(ArticleCoder coder, TextWriter events, TextWriter complaints, DateOnly published)
{
    // A line is one article: bounded, as a text is, so that no input can eat the memory.
    private const int MaxLineBytes = 8 << 20;

    /// <summary>Articles that could not be read.</summary>
    public int Rejected { get; private set; }

    /// <summary>Codes a file, or standard input for <c>-</c>.</summary>
    public async Task CodeAsync(Input input, CancellationToken cancellationToken)
    {
        string name = input.Name;
        try
        {
            await using Stream stream = input.Open();
            LineReader lines = new(stream, MaxLineBytes);
            if (await lines.StartsWithAsync((byte)'{', cancellationToken))
            {
                await CodeLinesAsync(name, lines, cancellationToken);
            }
            else
            {
                await CodeTextAsync(name, lines, cancellationToken);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Reject(name, failure.Message);
        }
    }

    private async Task CodeLinesAsync(string name, LineReader lines, CancellationToken cancellationToken)
    {
        while (await lines.NextAsync(cancellationToken) is { } read)
        {
            string place = $"{name}, line {lines.Number}";
            if (read.TooLong)
            {
                Reject(place, $"a line has at most {MaxLineBytes:N0} bytes.");
            }
            else if (read.Line.AsSpan().Trim(" \t\r"u8).Length > 0)
            {
                await CodeLineAsync(place, read.Line, cancellationToken);
            }
        }
    }

    private async Task CodeLineAsync(string place, byte[] bytes, CancellationToken cancellationToken)
    {
        try
        {
            ArticleLine line = ArticleLine.Parse(bytes);
            await WriteAsync(line.ToArticle(published), line.ToPairs(), cancellationToken);
        }
        catch (JsonException failure)
        {
            string member = failure.Path?.TrimStart('$', '.') is { Length: > 0 } path ? $"{path}: " : "";
            Reject(place, $"{member}not of the form {ArticleLine.Shape}, with published as YYYY-MM-DD and pairs as spans of the text.");
        }
        catch (ArgumentOutOfRangeException failure)
        {
            Reject(place, $"pairs: {failure.ParamName} {failure.ActualValue} does not lie within the text.");
        }
    }

    private async Task CodeTextAsync(string name, LineReader lines, CancellationToken cancellationToken)
    {
        try
        {
            await WriteAsync(await TextInput.ReadAsync(lines, published, cancellationToken), pairs: null, cancellationToken);
        }
        catch (FormatException failure)
        {
            Reject(name, failure.Message);
        }
    }

    private async Task WriteAsync(Article article, IReadOnlyList<SpanPair>? pairs, CancellationToken cancellationToken)
    {
        IEnumerable<string> lines = pairs is null
            ? coder.Code(article, cancellationToken).Events.Select(EventJson.Write)
            : coder.CodePairs(article, pairs, cancellationToken).Select(v => v.ToJson());
        foreach (string line in lines)
        {
            await events.WriteLineAsync(line.AsMemory(), cancellationToken);
        }

        await events.FlushAsync(cancellationToken);
    }

    private void Reject(string place, string reason)
    {
        Rejected++;
        complaints.WriteLine($"{place}: {reason}");
    }
}
