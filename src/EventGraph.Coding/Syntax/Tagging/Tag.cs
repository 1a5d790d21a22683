namespace EventGraph.Coding.Syntax.Tagging;

/// <summary>A universal and a Penn tag, given together: ADP/IN and SCONJ/IN are two.</summary>
internal readonly record struct Tag(string Upos, string Xpos);
