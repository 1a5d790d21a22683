using System.CommandLine;
using System.CommandLine.Parsing;
using EventGraph.Cli.Api;
using EventGraph.Cli.Progress;
using EventGraph.Importing;

namespace EventGraph.Cli.Import;

/// <summary><c>eventgraph import</c>: files of event data into a running gateway.</summary>
internal static class ImportCommand
{
    private const string Description = """
        Hands files of event data to a running gateway, and tells of each how many rows were accepted, known already
        (duplicate) or rejected, and why.

        The formats:
          gdelt2    GDELT 2.0 event files (…export.CSV): 61 columns by tab
          gdelt1    GDELT 1.0 event files: 57 or 58 columns by tab
          icews     ICEWS weekly files: 20 columns by tab, with a header
          polecat   POLECAT files: columns by tab, found by the names in the header
          ndjson    events of this project, as 'eventgraph code' writes them
          csv       any table with a header, by comma or tab: date, source, target, type or cameo, and where there are
                    goldstein, mentions, event, url, sentence

        Sending the same file again is always safe: nothing is counted twice. So an import that broke off, or was
        stopped by Ctrl-C, is simply started again. A bad row costs only itself; rejected rows are written to
        NAME.rejected.ndjson in the current folder, with their line and the reason.

        On a terminal a bar shows how much is sent, how fast, and how long the rest will take. When standard output is
        a pipe or a file, it gets the reports as NDJSON, an object a file, and words go to standard error.

        Exit code: 0 all files are in (rejected rows are no failure), 1 something failed, 2 wrong usage, 130 Ctrl-C.

        Examples:
          eventgraph import gdelt2 20190121220000.export.CSV.zip
          eventgraph import icews events.2018.tab.gz events.2019.tab.gz
          eventgraph import gdelt2 downloads/ --api http://graph.example.org:5000
          eventgraph code articles.ndjson | eventgraph import ndjson
        """;

    public static Command Create()
    {
        Argument<ImportFormat> format = new("FORMAT") { Description = $"The format of the rows: {ImportFormats.Names}.", HelpName = "FORMAT", CustomParser = ParseFormat };
        format.CompletionSources.Clear();
        format.CompletionSources.Add([.. Enum.GetValues<ImportFormat>().Select(ImportFormats.NameOf)]);
        Argument<string[]> files = new("FILE")
        {
            Description = "Files, plain or as .gz or .zip; folders, of which all files are taken in the order of their names, but not those of their subfolders; "
                + "- for standard input, which is also read when no file is named and rows are piped in.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Option<Uri> api = ApiOption.Create();
        Option<string> rejected = new("--rejected")
        {
            Description = $"Where rejected rows go: a file for all of them, or '{RejectedFiles.None}'. Default: NAME{RejectedFiles.Extension} in the current folder.",
            HelpName = $"FILE|{RejectedFiles.None}",
        };
        Command command = new("import", Description) { format, files, api, rejected };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            IReadOnlyList<ImportInput> inputs;
            try
            {
                inputs = ImportInputs.Find(arguments.GetValue(files) ?? []);
            }
            catch (Exception failure) when (failure is FormatException or IOException or UnauthorizedAccessException)
            {
                await Console.Error.WriteLineAsync(failure.Message);
                return ExitCodes.WrongUsage;
            }

            using GatewayClient gateway = new(arguments.GetRequiredValue(api));
            IProgressDisplay display = ProgressDisplay.OnStandardError();
            ImportSession session = new(
                new FileSender(gateway, display, arguments.GetValue(format), TimeProvider.System),
                new RejectedFiles(gateway, display, arguments.GetValue(rejected), TimeProvider.System),
                Console.IsOutputRedirected ? new ReportWriter(Console.Error, Console.Out) : new ReportWriter(Console.Out, lines: null),
                Console.Error);
            return await session.RunAsync(inputs, cancellationToken);
        });
        return command;
    }

    private static ImportFormat ParseFormat(ArgumentResult argument)
    {
        string name = argument.Tokens[0].Value;
        if (!ImportFormats.TryParse(name, out ImportFormat format))
        {
            argument.AddError($"'{name}' is not a format; the formats are {ImportFormats.Names}.");
        }

        return format;
    }
}
