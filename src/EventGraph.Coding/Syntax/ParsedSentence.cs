using System.Collections.Immutable;

namespace EventGraph.Coding.Syntax;

/// <summary>A sentence of an article, parsed.</summary>
/// <param name="Index">Its number in the article, from 0.</param>
/// <param name="Start">Where it starts in the article's text.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Tokens">Its tokens; at least one.</param>
public sealed record ParsedSentence(int Index, int Start, int End, ImmutableArray<Token> Tokens);
