using EventGraph.Cli.Api;
using EventGraph.Cli.Progress;
using EventGraph.Importing;

namespace EventGraph.Cli.Import;

/// <summary>Hands one file to a gateway, again where the connection breaks: what is in is not counted twice.</summary>
internal sealed class FileSender(GatewayClient gateway, IProgressDisplay display, ImportFormat format, TimeProvider time)
{
    // Half a minute in all: a gateway that is started again is there within it.
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(9), TimeSpan.FromSeconds(20)];

    private readonly string _path = $"v1/imports?format={ImportFormats.NameOf(format)}";

    /// <summary>Sends the file and waits until all of it is in the log.</summary>
    /// <exception cref="GatewayException">The gateway does not take it.</exception>
    public async Task<ImportReport> SendAsync(ImportInput input, string label, CancellationToken cancellationToken)
    {
        for (int broken = 0; ;)
        {
            Meter meter = new(label, input.Length, Quantity.Bytes, time);
            using MeteredContent body = new(input, meter);
            TimeSpan pause;
            try
            {
                ImportReport report = await display.ShowAsync(meter, () => gateway.PostAsync<ImportReport>(_path, body, cancellationToken));
                return report with { File = input.Name };
            }
            catch (GatewayException) when (body.ReadFailure is { } failure)
            {
                return ImportReport.NotSent(input, $"it cannot be read: {failure.Message}");
            }
            catch (GatewayException busy) when (busy.Failure == GatewayFailure.Busy && (input.CanBeReadAgain || meter.Done == 0))
            {
                pause = busy.RetryAfter;
                display.Say($"{input.Name}: {busy.Message} Trying again in {Quantity.Duration(pause)}.");
            }
            catch (GatewayException lost) when (lost.Failure == GatewayFailure.BrokenOff || (lost.Failure == GatewayFailure.NotThere && broken > 0))
            {
                string what = lost.Failure == GatewayFailure.NotThere ? "the gateway does not answer any more" : lost.Message;
                if (!input.CanBeReadAgain && meter.Done > 0)
                {
                    throw new GatewayException(lost.Failure, $"{what}; {input.Name} cannot be read again: pipe all of it in once more, what is in is not counted twice", lost);
                }

                if (broken == Pauses.Length)
                {
                    throw new GatewayException(lost.Failure, $"{what}, after {broken + 1} tries; import the file again later, what is in is not counted twice", lost);
                }

                pause = Pauses[broken++];
                display.Say($"{input.Name}: {what}. Sending all of it again in {Quantity.Duration(pause)} (try {broken + 1} of {Pauses.Length + 1}); what is in is not counted twice.");
            }

            await Task.Delay(pause, time, cancellationToken);
        }
    }
}
