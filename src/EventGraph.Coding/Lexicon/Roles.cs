using System.Collections.Immutable;

namespace EventGraph.Coding.Lexicon;

/// <summary>Where a word's actors are looked for, in the order in which they are looked for.</summary>
/// <param name="Sources">Slots of who does it.</param>
/// <param name="Targets">Slots of to whom.</param>
/// <param name="Reciprocal">Whether it holds both ways.</param>
internal sealed record Roles(ImmutableArray<string> Sources, ImmutableArray<string> Targets, bool Reciprocal)
{
    public static Roles Parse(string text, LexiconRow row)
    {
        char sign = text.Contains('=', StringComparison.Ordinal) ? '=' : '>';
        string[] sides = text.Split(sign);
        return sides.Length == 2
            ? new Roles(Slots(sides[0], row), Slots(sides[1], row), sign == '=')
            : throw row.Mistake($"'{text}' is not 'source slots > target slots', or '=' for both ways");
    }

    /// <summary>The slots of a list; a slot is a word of letters.</summary>
    public static ImmutableArray<string> Slots(string list, LexiconRow row)
    {
        ImmutableArray<string> slots = [.. list.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        return !slots.IsEmpty && slots.All(s => s.All(char.IsAsciiLetterLower))
            ? slots
            : throw row.Mistake($"'{list}' is no list of slots");
    }
}
