using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Articles;
using EventGraph.Coding.Frames;
using EventGraph.Coding.Lexicon;
using EventGraph.Coding.Mentions;
using EventGraph.Coding.Syntax;
using EventGraph.Events;

namespace EventGraph.Coding.Tests;

/// <summary>The coder as tests speak to it.</summary>
internal static class Coder
{
    public static readonly DateOnly Published = new(2022, 10, 18);

    /// <summary>The events of a text, written <c>source TYPE target</c>, with mode and status where they are worth a word.</summary>
    public static string[] Read(string text) => [.. Events(text).Select(Written)];

    public static ImmutableArray<Event> Events(string text) =>
        ArticleCoder.Default.Code(ArticleOf(text), TestContext.Current.CancellationToken).Events;

    public static Article ArticleOf(string text) => new() { Id = "test", Text = text, Published = Published };

    /// <summary>The sentences of a text with all mentions resolved.</summary>
    public static IReadOnlyList<SentenceContext> Sentences(string text) =>
        new ArticleReader(SyntaxAnalyzer.Default, Gazetteer.Default, EventLexicon.Default).Read(ArticleOf(text), TestContext.Current.CancellationToken).Sentences;

    /// <summary>Whom the words of a text mean: the actors of the mention that begins with them.</summary>
    public static string[] Actors(string text, string words)
    {
        foreach (SentenceContext sentence in Sentences(text))
        {
            foreach (Mention mention in sentence.Mentions)
            {
                if (text[sentence.Tree[mention.First].Start..].StartsWith(words, StringComparison.Ordinal))
                {
                    return [.. mention.Actors.Select(a => a.Value)];
                }
            }
        }

        return [];
    }

    private static string Written(Event e)
    {
        string status = e.Status == EventStatus.Actual ? "" : " " + e.Status.ToString().ToLowerInvariant();
        string change = e.Change is { } c ? "/" + c.ToString().ToLowerInvariant() : "";
        string rival = e.Rival is { } r ? " rival " + r.Actor.Value : "";
        return $"{e.Source?.Actor.Value ?? "-"} {e.Type.ToString().ToUpperInvariant()}{change} {e.Target?.Actor.Value ?? "-"}{status}{rival}";
    }
}
