namespace EventGraph.Cli.Import;

/// <summary>Finds what the words of a command line name, before anything is sent.</summary>
internal static class ImportInputs
{
    /// <exception cref="FormatException">A word names nothing that can be read; the message says which.</exception>
    public static IReadOnlyList<ImportInput> Find(IReadOnlyList<string> names)
    {
        if (names.Count > 0)
        {
            return [.. names.SelectMany(Find)];
        }

        return Console.IsInputRedirected
            ? [new ImportInput(Path: null)]
            : throw new FormatException("nothing to import: name files or folders, or pipe rows in.");
    }

    private static IEnumerable<ImportInput> Find(string name)
    {
        if (name == "-")
        {
            return [new ImportInput(Path: null)];
        }

        if (Directory.Exists(name))
        {
            ImportInput[] files = [.. Directory.EnumerateFiles(name).Where(IsData).Order(StringComparer.Ordinal).Select(file => new ImportInput(file))];
            return files.Length > 0 ? files : throw new FormatException($"{name}: there is no file to import in this folder (its subfolders are not searched).");
        }

        return File.Exists(name) ? [new ImportInput(name)] : throw new FormatException($"{name}: there is no such file or folder.");
    }

    private static bool IsData(string file) => !Path.GetFileName(file).StartsWith('.') && !file.EndsWith(RejectedFiles.Extension, StringComparison.Ordinal);
}
