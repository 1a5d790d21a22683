using EventGraph.Gateway.Telemetry;
using EventGraph.Importing;

namespace EventGraph.Gateway.Imports;

/// <summary>
/// Takes a body of rows in: batches are read, parsed and appended at the same time, a bounded number of them, so a sender is read as fast as the log takes what it sends.
/// </summary>
internal sealed partial class ImportRunner(RowImporter importer, BatchAppender appender, GatewayInstruments instruments, ILogger<ImportRunner> logger)
{
    // One that commits, one that gathers for the next commit, and one that is handed out meanwhile.
    private const int BatchesAtATime = 3;

    /// <summary>Runs an import to its end, and tells the job how it went. Throws nothing but what is a fault of the gateway.</summary>
    public async Task RunAsync(ImportJob job, ImportFormat format, Stream body, CancellationToken cancellationToken)
    {
        using CancellationTokenSource giveUp = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Queue<Task> appending = new();
        string? reason = null;
        try
        {
            await foreach (ImportBatch batch in importer.ReadAsync(format, body, ImportOptions.Default, giveUp.Token))
            {
                if (appending.Count == BatchesAtATime)
                {
                    await appending.Dequeue();
                }

                appending.Enqueue(AppendAsync(job, format, batch, giveUp.Token));
            }
        }
        catch (UnreadableBodyException unreadable)
        {
            reason = unreadable.Message;
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
                reason ??= ReasonOf(failure, cancellationToken);
            }
        }

        job.End(reason);
    }

    private async Task AppendAsync(ImportJob job, ImportFormat format, ImportBatch batch, CancellationToken cancellationToken)
    {
        BatchOutcome outcome = batch.Events.IsEmpty && batch.Retractions.IsEmpty ? default : await appender.AppendAsync(batch, cancellationToken);
        job.Add(batch, outcome);
        instruments.RowsImported(ImportFormats.NameOf(format), outcome.Accepted, outcome.Duplicate, batch.Rejected.Length);
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
