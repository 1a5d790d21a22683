using System.CommandLine;
using EventGraph.Coding;

namespace EventGraph.Cli.Inputs;

/// <summary>The options <c>--actors</c> and <c>--lexicon</c>: what a command's coder knows beside what ships.</summary>
internal sealed class CoderOptions
{
    private readonly Option<string[]> _actors = new("--actors")
    {
        Description = "Actors of your own, read beside those that ship (docs/gazetteer.md). May be given several times.",
        HelpName = "FILE",
    };

    private readonly Option<string[]> _lexicon = new("--lexicon")
    {
        Description = "Words of your own, read beside those that ship (docs/coding.md). May be given several times.",
        HelpName = "FILE",
    };

    public void AddTo(Command command)
    {
        command.Add(_actors);
        command.Add(_lexicon);
    }

    /// <summary>The coder, or null where a file is wrong, which is then told.</summary>
    public ArticleCoder? Load(ParseResult arguments, TextWriter complaints)
    {
        try
        {
            return ArticleCoder.With(arguments.GetValue(_actors) ?? [], arguments.GetValue(_lexicon) ?? []);
        }
        catch (Exception failure) when (failure is FormatException or IOException or UnauthorizedAccessException)
        {
            complaints.WriteLine(failure.Message);
            return null;
        }
    }
}
