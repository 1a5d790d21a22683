using EventGraph.Gateway.Telemetry;
using EventGraph.Importing;

namespace EventGraph.Gateway.Imports;

/// <summary>
/// Takes a body of rows in: batches are read, parsed and appended at the same time, a bounded number of them, so a sender is read as fast as the log takes what it sends.
/// </summary>
internal sealed partial class ImportRunner(RowImporter importer, BatchAppender appender, GatewayInstruments instruments, ILogger<ImportRunner> logger)
{
    // Events that are handed out at a time, about: a transaction of the store's.
    private const int EventsAtATime = 40_000;

    // Rows after which a lot is handed out, however many of them were rejected: a report tells of them.
    private const int RowsAtATime = 100_000;

    // One lot that commits, and one that is handed out meanwhile.
    private const int LotsAtATime = 2;

    /// <summary>Runs an import to its end, and tells the job how it went. Throws nothing but what is a fault of the gateway.</summary>
    public async Task RunAsync(ImportJob job, ImportFormat format, Stream body, CancellationToken cancellationToken)
    {
        using CancellationTokenSource giveUp = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Queue<Task> appending = new();
        List<ImportBatch> lot = [];
        string? reason = null;
        try
        {
            await foreach (ImportBatch batch in importer.ReadAsync(format, body, ImportOptions.Default, giveUp.Token))
            {
                lot.Add(batch);
                if (lot.Sum(b => b.Events.Length) < EventsAtATime && lot.Sum(b => b.Rows) < RowsAtATime)
                {
                    continue;
                }

                if (appending.Count == LotsAtATime)
                {
                    await appending.Dequeue();
                }

                appending.Enqueue(AppendAsync(job, format, lot, giveUp.Token));
                lot = [];
            }

            appending.Enqueue(AppendAsync(job, format, lot, giveUp.Token));
        }
        catch (UnreadableBodyException unreadable)
        {
            reason = unreadable.Message;
            appending.Enqueue(AppendAsync(job, format, lot, giveUp.Token));
        }
        catch (Exception failure)
        {
            await giveUp.CancelAsync();
            reason = ReasonOf(failure, cancellationToken);
        }

        while (appending.TryDequeue(out Task? last))
        {
            try
            {
                await last;
            }
            catch (Exception failure)
            {
                await giveUp.CancelAsync();

                // What the log did not take goes before a body that broke off; what was only given up because of another failure does not.
                if (reason is null || failure is not OperationCanceledException)
                {
                    reason = ReasonOf(failure, cancellationToken);
                }
            }
        }

        job.End(reason);
    }

    private async Task AppendAsync(ImportJob job, ImportFormat format, IReadOnlyList<ImportBatch> lot, CancellationToken cancellationToken)
    {
        IReadOnlyList<BatchOutcome> outcomes = await appender.AppendAsync(lot, cancellationToken);
        foreach ((ImportBatch batch, BatchOutcome outcome) in lot.Zip(outcomes))
        {
            job.Add(batch, outcome);
            instruments.RowsImported(ImportFormats.NameOf(format), outcome.Accepted, outcome.Duplicate, batch.Rejected.Length);
        }
    }

    private string ReasonOf(Exception failure, CancellationToken senderGone)
    {
        const string Resume = "What is counted here is in the log; send the same rows again, and they are not counted twice.";
        if (senderGone.IsCancellationRequested)
        {
            return $"The sender went away, or the gateway stopped, before the body was at its end. {Resume}";
        }

        LogStopped(logger, failure);
        return failure is IOException or BadHttpRequestException
            ? $"The body broke off. {Resume}"
            : $"The log did not take the rows, and went on so for half a minute. {Resume}";
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "An import stopped before its end")]
    private static partial void LogStopped(ILogger logger, Exception failure);
}
