using System.CommandLine;
using EventGraph.Cli.Code;
using EventGraph.Cli.Explain;
using EventGraph.Cli.Parse;

RootCommand root = new("EventGraph on the command line: who did what to whom, and which sentences say so.")
{
    CodeCommand.Create(),
    ExplainCommand.Create(),
    ParseCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
