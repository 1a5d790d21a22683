using System.Text;
using EventGraph.Importing.Rows;
using EventGraph.Importing.Text;

namespace EventGraph.Importing.Tables;

/// <summary>A row of a table with a header, and where what is wrong with it goes.</summary>
internal readonly ref struct TableRow(Header header, Fields fields, ReadOnlySpan<byte> raw, BatchBuilder batch)
{
    private readonly Fields _fields = fields;
    private readonly ReadOnlySpan<byte> _raw = raw;

    /// <summary>A field; empty where the table lacks the column.</summary>
    public ReadOnlySpan<byte> this[int? column] => column is { } at ? _fields[at] : default;

    public BatchBuilder Batch => batch;

    /// <summary>Whether a field says nothing: it is empty, or the data set's word for that, or the table lacks the column.</summary>
    public bool IsMissing(int? column) => this[column] is var field && (field.IsEmpty || field.SequenceEqual("NA"u8) || field.SequenceEqual("None"u8));

    /// <summary>A field as text.</summary>
    public string Text(int? column) => Encoding.UTF8.GetString(this[column]);

    /// <summary>All fields as text.</summary>
    public string[] Texts()
    {
        string[] texts = new string[header.Count];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = Text(i);
        }

        return texts;
    }

    /// <summary>Rejects the row for what stands in a column.</summary>
    /// <param name="reason">One of <see cref="RejectReasons"/>.</param>
    /// <param name="column">The column.</param>
    /// <param name="fault">What is the matter: "which is no day as YYYY-MM-DD".</param>
    /// <returns>False.</returns>
    public bool Reject(string reason, int? column, string fault) =>
        Reject(reason, $"Column {column + 1} ({header.NameOf(column ?? 0)}) is '{Utf8Value.Show(this[column])}', {fault}.");

    /// <summary>Rejects the row.</summary>
    /// <returns>False.</returns>
    public bool Reject(string reason, string message)
    {
        batch.Reject(reason, message, _raw);
        return false;
    }
}
