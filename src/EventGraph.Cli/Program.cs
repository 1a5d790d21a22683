using System.CommandLine;
using System.CommandLine.Invocation;
using EventGraph.Cli;
using EventGraph.Cli.Code;
using EventGraph.Cli.Explain;
using EventGraph.Cli.Import;
using EventGraph.Cli.Parse;
using EventGraph.Cli.Verify;

RootCommand root = new("EventGraph on the command line: who did what to whom, and which sentences say so.")
{
    CodeCommand.Create(),
    ExplainCommand.Create(),
    ParseCommand.Create(),
    ImportCommand.Create(),
    VerifyCommand.Create(),
};
ParseResult call = root.Parse(args);
if (call.Action is ParseErrorAction mistake)
{
    // The mistake is one line; a command's help has a page and would hide it.
    mistake.ShowHelp = call.CommandResult.Command == root;
}

int exitCode = await call.InvokeAsync();
return call.Errors.Count > 0 ? ExitCodes.WrongUsage : exitCode;
