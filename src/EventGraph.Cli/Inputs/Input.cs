namespace EventGraph.Cli.Inputs;

/// <summary>An input as a command names it: a file, or standard input for <c>-</c>.</summary>
internal sealed record Input(string File)
{
    /// <summary>What to call it in a message.</summary>
    public string Name => File == "-" ? "standard input" : File;

    public Stream Open() => new BufferedStream(File == "-" ? Console.OpenStandardInput() : System.IO.File.OpenRead(File));
}
