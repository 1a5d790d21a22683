using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using EventGraph.Coding.Resolution;
using EventGraph.Coding.Syntax;

namespace EventGraph.Coding.Boilerplate;

/// <summary>
/// A text as its reader sees it, with the characters that entities stand for ("&amp;rsquo;") and without marks that nobody sees (of
/// direction, without width, soft hyphens), and the way back to the places of the text as given.
/// </summary>
internal sealed class PlainText
{
    private const int LongestEntity = 12;

    // What most texts have none of: an entity's beginning, and the marks by themselves.
    private static readonly SearchValues<char> Signs = SearchValues.Create(
        ['&', .. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(IsInvisible)]);

    private readonly ImmutableArray<(int Start, int End)> _places;

    private PlainText(string text, ImmutableArray<(int Start, int End)> places)
    {
        Text = text;
        _places = places;
    }

    public string Text { get; }

    public static PlainText Of(string text)
    {
        if (!text.AsSpan().ContainsAny(Signs))
        {
            return new PlainText(text, []);
        }

        StringBuilder plain = new(text.Length);
        ImmutableArray<(int Start, int End)>.Builder places = ImmutableArray.CreateBuilder<(int Start, int End)>(text.Length);
        for (int at = 0; at < text.Length;)
        {
            int end = at + 1;
            if (!IsInvisible(text[at]))
            {
                string? meant = text[at] == '&' ? Entity(text.AsSpan(at)) : null;
                end = meant is null ? end : text.IndexOf(';', at) + 1;
                foreach (char c in meant ?? text.AsSpan(at, 1))
                {
                    plain.Append(c);
                    places.Add((at, end));
                }
            }

            at = end;
        }

        return new PlainText(plain.ToString(), places.DrainToImmutable());
    }

    /// <summary>A sentence of this text, at its place in the text as given.</summary>
    public ParsedSentence Placed(ParsedSentence sentence) => _places.IsEmpty
        ? sentence
        : sentence with
        {
            Start = Start(sentence.Start),
            End = End(sentence.End),
            Tokens = [.. sentence.Tokens.Select(t => t with { Start = Start(t.Start), End = End(t.End) })],
        };

    /// <summary>A quotation of this text, at its place in the text as given.</summary>
    public Quotation Placed(Quotation quotation) => _places.IsEmpty ? quotation : quotation with { Start = Start(quotation.Start), End = End(quotation.End) };

    private static bool IsInvisible(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format;

    // The characters that an entity stands for, or null where this is none.
    private static string? Entity(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> reach = text[..Math.Min(text.Length, LongestEntity)];
        int end = reach.IndexOf(';');
        if (end < 2)
        {
            return null;
        }

        string entity = reach[..(end + 1)].ToString();
        string meant = WebUtility.HtmlDecode(entity);
        return meant == entity ? null : meant;
    }

    private int Start(int index) => index < _places.Length ? _places[index].Start : _places[^1].End;

    private int End(int index) => index > 0 ? _places[index - 1].End : 0;
}
