using EventGraph.Coding.Frames;
using EventGraph.Coding.Lexicon;

namespace EventGraph.Coding.Stories;

/// <summary>How an act was done, by the words near its trigger, where its entry leaves that open (<c>modes.txt</c>). Immutable; safe to share between threads.</summary>
internal sealed class ModeReader
{
    /// <summary>How many tokens from the trigger a word still tells of it.</summary>
    private const int Reach = 12;

    private static readonly Lazy<ModeReader> Shared = new(() => new ModeReader(LexiconFile.Shipped("Lexicon", "modes.txt")));

    private readonly PhraseIndex<(Reading Reading, int Row)> _phrases = new();

    /// <exception cref="FormatException">A row is wrong; the message names file and line.</exception>
    internal ModeReader(LexiconFile file)
    {
        foreach ((int number, LexiconRow row) in file.Rows.Index())
        {
            if (row.Cells is not [var reading, { Length: > 0 } list])
            {
                throw row.Mistake("a row is 'TYPE mode | word, phrase, …'");
            }

            Reading shown = Reading.Parse(reading, row);
            if (shown.Mode is null)
            {
                throw row.Mistake("the mode is missing");
            }

            foreach (string item in list.Split(',', StringSplitOptions.TrimEntries))
            {
                if (item.Length == 0 || !_phrases.TryAdd(item, (shown, number)))
                {
                    throw row.Mistake(item.Length == 0 ? "the list has an empty item" : $"'{item}' is there already");
                }
            }
        }
    }

    public static ModeReader Default => Shared.Value;

    /// <summary>The reading with the mode that the nearest word shows; as it is where it has a mode or no word shows one.</summary>
    public Reading Of(SentenceTree tree, Reading reading, int trigger) => reading.Mode is not null
        ? reading
        : _phrases.In(tree)
            .Where(p => p.Value.Reading.Type == reading.Type && Math.Abs(p.Token - trigger) <= Reach)
            .OrderBy(p => Math.Abs(p.Token - trigger))
            .ThenBy(p => p.Value.Row)
            .Select(p => p.Value.Reading)
            .FirstOrDefault(reading);
}
