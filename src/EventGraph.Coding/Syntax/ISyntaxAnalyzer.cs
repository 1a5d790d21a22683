using System.Collections.Immutable;

namespace EventGraph.Coding.Syntax;

/// <summary>
/// Text in, parsed sentences out: the seam between the syntax and everything that reads meaning off it. Deterministic; safe to
/// call from any thread.
/// </summary>
public interface ISyntaxAnalyzer
{
    /// <summary>Splits a text into sentences and tokens, tags and parses them. Offsets count from the start of <paramref name="text"/>.</summary>
    ImmutableArray<ParsedSentence> Analyze(string text, CancellationToken cancellationToken);
}
