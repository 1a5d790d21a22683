namespace EventGraph.Coding.Lexicon;

/// <summary>An operator's effect, and the reading where it makes an event of its own.</summary>
internal sealed record OperatorResult(OperatorEffect Effect, Reading? Reading)
{
    public static OperatorResult Parse(string text, LexiconRow row) => text.Length > 0 && char.IsAsciiLetterLower(text[0])
        ? Enum.TryParse(text, ignoreCase: true, out OperatorEffect effect) && effect != OperatorEffect.Become
            ? new OperatorResult(effect, null)
            : throw row.Mistake($"'{text}' is no effect; there are same, not, maybe, future, undo and mute, or a type")
        : new OperatorResult(OperatorEffect.Become, Reading.Parse(text, row));
}
