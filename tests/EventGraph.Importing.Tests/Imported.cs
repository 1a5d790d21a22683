using EventGraph.Actors;
using EventGraph.Events;

namespace EventGraph.Importing.Tests;

/// <summary>What an import gave, all batches together.</summary>
internal sealed class Imported
{
    private static readonly RowImporter Importer = new(Gazetteer.Default);

    public List<ImportBatch> Batches { get; } = [];

    /// <summary>What ended the import early, or null.</summary>
    public UnreadableBodyException? Fault { get; private set; }

    public int Rows => Batches.Sum(b => b.Rows);

    public IReadOnlyList<Event> Events => [.. Batches.SelectMany(b => b.Events)];

    public IReadOnlyList<(int Line, Event Event)> Lines => [.. Batches.SelectMany(b => b.EventLines.Zip(b.Events))];

    public IReadOnlyList<RejectedRow> Rejected => [.. Batches.SelectMany(b => b.Rejected)];

    public RejectedRow OnlyRejected => Assert.Single(Rejected);

    /// <summary>How many rows were rejected for what.</summary>
    public string Reasons => string.Join(", ", Rejected.GroupBy(r => r.Reason).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key} {g.Count()}"));

    public static Task<Imported> OfAsync(ImportFormat format, string text, ImportOptions? options = null) =>
        OfAsync(format, System.Text.Encoding.UTF8.GetBytes(text), options);

    public static Task<Imported> OfAsync(ImportFormat format, byte[] body, ImportOptions? options = null) => OfAsync(format, new MemoryStream(body), options);

    public static async Task<Imported> OfAsync(ImportFormat format, Stream body, ImportOptions? options = null)
    {
        Imported imported = new();
        try
        {
            await foreach (ImportBatch batch in Importer.ReadAsync(format, body, options ?? ImportOptions.Default, TestContext.Current.CancellationToken))
            {
                imported.Batches.Add(batch);
            }
        }
        catch (UnreadableBodyException e)
        {
            imported.Fault = e;
        }

        return imported;
    }
}
