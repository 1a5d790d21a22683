using System.Collections.Immutable;
using System.Globalization;
using EventGraph.Actors;
using EventGraph.Events;

namespace EventGraph.Coding.Tests.Gold;

/// <summary>A row of a <see cref="GoldFile"/>: <c>[? or !] sentence | sources | targets | types | statuses | trigger [| rival ID] [| on DATES]</c>.</summary>
internal sealed class GoldRow
{
    private const string Any = "*";
    private const string EachOther = "each other";
    private const string RivalWord = "rival ";
    private const string DateWord = "on ";
    private const int Trigger = 5;

    private readonly int _line;
    private readonly GoldMark _mark;
    private readonly string[] _fields;

    public GoldRow(int line, string row)
    {
        _line = line;
        _mark = row[0] switch { '?' => GoldMark.Optional, '!' => GoldMark.Forbidden, _ => GoldMark.Required };
        _fields = row.TrimStart('?', '!').Split('|', StringSplitOptions.TrimEntries);
    }

    /// <summary>The events that the row stands for: one for every source with every target.</summary>
    /// <exception cref="FormatException">A field is not as it should be.</exception>
    public IEnumerable<GoldEvent> Read(ImmutableArray<GoldSentence> sentences, string text)
    {
        if (_fields.Length <= Trigger || _fields.Contains(""))
        {
            throw new FormatException("a row is 'sentence | sources | targets | types | statuses | trigger', and 'rival ID' and 'on DATES' where there are any");
        }

        if (_fields.Skip(Trigger + 1).FirstOrDefault(f => !f.StartsWith(RivalWord, StringComparison.Ordinal) && !f.StartsWith(DateWord, StringComparison.Ordinal)) is { } other)
        {
            throw new FormatException($"'{other}' is not 'rival ID' or 'on DATES'");
        }

        if (_mark != GoldMark.Forbidden && _fields.Contains(Any))
        {
            throw new FormatException("'*' stands for anything in rows of '!' only");
        }

        GoldSentence? sentence = Sentence(_fields[0], sentences);
        GoldEvent common = new(_line, _mark)
        {
            Sentence = sentence,
            Types = Alternatives(_fields[3], GoldType.Parse),
            Statuses = Alternatives(_fields[4], Status),
            Trigger = Words(_fields[Trigger], sentence is null ? text : text[sentence.Start..sentence.End]),
            Rival = After(RivalWord) is { } rival ? ActorId.Parse(rival) : null,
            Dates = After(DateWord) is { } dates ? Alternatives(dates, GoldDates.Parse) : [],
        };

        ImmutableArray<ActorId?>[] sources = Actors(_fields[1]);
        ImmutableArray<ActorId?>[] targets = _fields[2] == EachOther ? sources : Actors(_fields[2]);
        GoldEvent[] events =
        [
            .. from source in sources
               from target in targets
               where source.IsEmpty || !source.SequenceEqual(target)
               select common with { Sources = source, Targets = target },
        ];
        return events.Length > 0 ? events : throw new FormatException("source and target are the same");
    }

    private static GoldSentence? Sentence(string field, ImmutableArray<GoldSentence> sentences) => field == Any
        ? null
        : int.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number < sentences.Length
            ? sentences[number]
            : throw new FormatException($"there is no sentence '{field}'; the text has {sentences.Length}, from 0");

    private static ImmutableArray<ActorId?>[] Actors(string field) => [.. field.Split(", ").Select(one => Alternatives(one, Actor))];

    private static ActorId? Actor(string text) => text == "-" ? null : ActorId.Parse(text);

    private string? After(string word) =>
        _fields.Skip(Trigger + 1).FirstOrDefault(f => f.StartsWith(word, StringComparison.Ordinal))?[word.Length..];

    private static EventStatus Status(string text) => Enum.TryParse(text, ignoreCase: true, out EventStatus status) && Enum.IsDefined(status)
        ? status
        : throw new FormatException($"'{text}' is no status; there are actual, future, hypothetical, negated and historical");

    private static ImmutableArray<string> Words(string field, string sentence)
    {
        ImmutableArray<string> words = field == Any ? [] : [.. field.Split(" … ")];
        int from = 0;
        foreach (string part in words)
        {
            int found = sentence.IndexOf(part, from, StringComparison.Ordinal);
            from = found >= 0 ? found + part.Length : throw new FormatException($"'{part}' is not in the sentence, or not in this order");
        }

        return words;
    }

    private static ImmutableArray<T> Alternatives<T>(string field, Func<string, T> read) =>
        field == Any ? [] : [.. field.Split(" or ").Select(read)];
}
