using EventGraph.Cli.Api;

namespace EventGraph.Cli.Import;

/// <summary>Imports files one after the other. One that fails is told, and the next ones go on; a gateway that does not answer ends it.</summary>
internal sealed class ImportSession(FileSender sender, RejectedFiles rejectedFiles, ReportWriter reports, TextWriter complaints)
{
    /// <summary>Runs to the end.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(IReadOnlyList<ImportInput> inputs, CancellationToken cancellationToken)
    {
        bool isRejectedMissing = false;
        try
        {
            foreach ((int index, ImportInput input) in inputs.Index())
            {
                ImportReport report = await sender.SendAsync(input, inputs.Count == 1 ? input.Name : $"{index + 1}/{inputs.Count} {input.Name}", cancellationToken);
                try
                {
                    report = await rejectedFiles.FetchAsync(input, report, cancellationToken);
                }
                catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or GatewayException)
                {
                    isRejectedMissing = true;
                    await complaints.WriteLineAsync($"{input.Name}: the rejected rows could not be kept: {failure.Message}");
                }

                reports.Write(report);
            }
        }
        catch (GatewayException failure)
        {
            reports.Write(ImportReport.NotSent(inputs[reports.Count], failure.Message));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await complaints.WriteLineAsync("Stopped. What the gateway took in until now stays; sending the same again is safe, nothing is counted twice.");
            return ExitCodes.Interrupted;
        }

        reports.WriteTotals(inputs.Count);
        return reports.AllIn && !isRejectedMissing ? ExitCodes.Success : ExitCodes.Failure;
    }
}
