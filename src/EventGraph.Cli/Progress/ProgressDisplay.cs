using Spectre.Console;

namespace EventGraph.Cli.Progress;

/// <summary>Chooses how progress is shown: always on standard error, so that standard output holds what was asked for and nothing else.</summary>
internal static class ProgressDisplay
{
    public static IProgressDisplay OnStandardError()
    {
        if (Console.IsErrorRedirected)
        {
            return new LineDisplay(Console.Error);
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Profile.Capabilities.Ansi ? new BarDisplay(console) : new LineDisplay(Console.Error);
    }
}
