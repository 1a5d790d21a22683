using System.Collections.Immutable;
using System.Text;
using EventGraph.Importing.Text;

namespace EventGraph.Importing.Tables;

/// <summary>The columns of a table by the names in its header, whatever their case.</summary>
internal sealed class Header
{
    private const int MostColumns = 1024;
    private const int MostShown = 1000;

    private readonly ImmutableArray<string> _names;

    public Header(ImmutableArray<string> names) => _names = names;

    /// <summary>How many columns there are.</summary>
    public int Count => _names.Length;

    /// <summary>The name of a column.</summary>
    public string NameOf(int column) => _names[column];

    /// <summary>The names, for messages; cut where they are many.</summary>
    public string Names => string.Join(", ", _names) is var all && all.Length > MostShown ? all[..MostShown] + "…" : all;

    /// <summary>Reads a header line; null where a quote in it is not closed or there are more columns than a table may have.</summary>
    public static Header? Read(ReadOnlySpan<byte> line, TableCutter cutter)
    {
        Span<int> ends = stackalloc int[MostColumns];
        int count = cutter.Cut(ref line, ends);
        if (count is < 0 or > MostColumns)
        {
            return null;
        }

        Fields fields = new(line, ends);
        string[] names = new string[count];
        for (int i = 0; i < count; i++)
        {
            names[i] = Encoding.UTF8.GetString(fields[i]).Trim();
        }

        return new Header([.. names]);
    }

    /// <summary>Where a column is, from 0, or null where the table has none of the names.</summary>
    public int? Find(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            for (int i = 0; i < _names.Length; i++)
            {
                if (string.Equals(_names[i], name, StringComparison.OrdinalIgnoreCase))
                {
                    return i;
                }
            }
        }

        return null;
    }

    /// <summary>Where a column is that the table has to have.</summary>
    /// <exception cref="UnreadableBodyException">It lacks; the message names it and lists what was found.</exception>
    public int Need(string? file, string format, params ReadOnlySpan<string> names) => Find(names)
        ?? throw new UnreadableBodyException(file, 1, $"the header has no column '{string.Join("' or '", names)}', which {format} needs; it has {Names}");
}
