namespace EventGraph.Actors.Loading;

/// <summary>A line of a gazetteer file, and where it stands.</summary>
internal sealed record SourceLine(string File, int Number, string Text)
{
    /// <summary>The line read as <c>key: value</c>; the value is empty, and the key the whole line, where it is none.</summary>
    public (string Key, string Value) KeyAndValue => Text.IndexOf(": ", StringComparison.Ordinal) is var colon and > 0
        ? (Text[..colon].TrimEnd(), Text[(colon + 2)..].TrimStart())
        : (Text, "");

    public override string ToString() => $"{File} line {Number}";
}
