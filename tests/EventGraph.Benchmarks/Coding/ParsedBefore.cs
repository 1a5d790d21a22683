using System.Collections.Frozen;
using System.Collections.Immutable;
using EventGraph.Articles;
using EventGraph.Coding.Boilerplate;
using EventGraph.Coding.Syntax;

namespace EventGraph.Benchmarks.Coding;

/// <summary>A parser that has read its texts before and only looks up what it found, so that all else can be measured alone.</summary>
internal sealed class ParsedBefore : ISyntaxAnalyzer
{
    private readonly FrozenDictionary<string, ImmutableArray<ParsedSentence>> _parses;

    private ParsedBefore(FrozenDictionary<string, ImmutableArray<ParsedSentence>> parses) => _parses = parses;

    public static ParsedBefore Of(IEnumerable<Article> articles) => new(articles
        .Select(article => BoilerplateFilter.Blank(article.Text))
        .ToFrozenDictionary(text => text, text => SyntaxAnalyzer.Default.Analyze(text, CancellationToken.None), StringComparer.Ordinal));

    public ImmutableArray<ParsedSentence> Analyze(string text, CancellationToken cancellationToken) => _parses[text];
}
