namespace EventGraph.Cli.Import;

/// <summary>Something to import: a file, or standard input.</summary>
/// <param name="Path">Where it is; null for standard input.</param>
internal sealed record ImportInput(string? Path)
{
    /// <summary>What to call it in a message.</summary>
    public string Name => Path ?? "standard input";

    /// <summary>The file that its rejected rows go to where nothing else is said.</summary>
    public string RejectedFile => $"{(Path is null ? "stdin" : System.IO.Path.GetFileName(Path))}{RejectedFiles.Extension}";

    /// <summary>Its length in bytes; null where nobody knows: of standard input, and of a pipe that has a name.</summary>
    public long? Length => Path is not null && new FileInfo(Path) is { Exists: true, Length: > 0 and var length } ? length : null;

    /// <summary>Whether it can be read from its start once more.</summary>
    public bool CanBeReadAgain => Length is not null;

    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be read.</exception>
    public Stream Open() => Path is null ? Console.OpenStandardInput() : File.OpenRead(Path);
}
