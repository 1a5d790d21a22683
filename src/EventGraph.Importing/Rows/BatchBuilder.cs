using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using EventGraph.Events;

namespace EventGraph.Importing.Rows;

/// <summary>Gathers what the rows of a chunk give. Used by one thread.</summary>
internal sealed class BatchBuilder(Chunk chunk, ImportOptions options)
{
    // A character takes at most so many bytes.
    private const int MaxBytesPerCharacter = 4;

    // Messages of the JSON reader quote what they could not read.
    private const int LongestMessage = 1000;

    private readonly List<RetractedEvent> _retractions = [];
    private readonly List<RejectedRow> _rejected = [];
    private Event[] _events = new Event[chunk.Rows];
    private int[] _lines = new int[chunk.Rows];
    private int _count;
    private int _rows;
    private string _repeated = "";

    /// <summary>The first line of the row that is being read.</summary>
    public int Line { get; private set; }

    public void Begin(int line)
    {
        Line = line;
        _rows++;
    }

    public void Add(Event statement)
    {
        if (_count == _events.Length)
        {
            Array.Resize(ref _events, (_count * 2) + 1);
            Array.Resize(ref _lines, _events.Length);
        }

        _events[_count] = statement;
        _lines[_count++] = Line;
    }

    public void Retract(string id) => _retractions.Add(new RetractedEvent(Line, id));

    public void Reject(string reason, string message, ReadOnlySpan<byte> row)
    {
        string raw = Encoding.UTF8.GetString(row[..Math.Min(row.Length, options.MaxRawLength * MaxBytesPerCharacter)]);
        string said = message.Length > LongestMessage ? message[..LongestMessage] : message;
        _rejected.Add(new RejectedRow(Line, reason, said, raw.Length > options.MaxRawLength ? raw[..options.MaxRawLength] : raw));
    }

    /// <summary>A text that the next rows often have too: addresses stand together, one report gives several rows.</summary>
    public string Repeated(ReadOnlySpan<byte> text) => Ascii.Equals(text, _repeated) ? _repeated : _repeated = Encoding.UTF8.GetString(text);

    public ImportBatch Build() => new()
    {
        File = chunk.File,
        Events = Whole(_events),
        EventLines = Whole(_lines),
        Retractions = [.. _retractions],
        Rejected = [.. _rejected],
        Rows = _rows,
        LastLine = chunk.FirstLine + chunk.Lines - 1,
        Bytes = chunk.Position,
    };

    private ImmutableArray<T> Whole<T>(T[] items)
    {
        Array.Resize(ref items, _count);
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }
}
