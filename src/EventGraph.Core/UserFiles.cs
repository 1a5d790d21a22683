namespace EventGraph;

/// <summary>Data files of the user's own, read beside those that ship.</summary>
public static class UserFiles
{
    /// <summary>The paths of a setting: separated by commas; none where it is empty.</summary>
    public static IReadOnlyList<string> Split(string? setting) =>
        setting?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>Opens files, has them read, and closes them.</summary>
    /// <exception cref="FormatException">A file has mistakes; the message names file and line.</exception>
    /// <exception cref="IOException">A file cannot be read; the message names it.</exception>
    public static T Read<T>(IReadOnlyList<string> paths, Func<IReadOnlyList<(string File, TextReader Text)>, T> read)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(read);
        List<(string File, TextReader Text)> files = [];
        try
        {
            foreach (string path in paths)
            {
                files.Add((Path.GetFileName(path), File.OpenText(path)));
            }

            return read(files);
        }
        finally
        {
            files.ForEach(file => file.Text.Dispose());
        }
    }

    /// <summary>Reads the files that have no mistake and leaves out the others, so that one of them never stops what ships.</summary>
    /// <param name="paths">The files; each is read together with those before it that are sound.</param>
    /// <param name="read">What reads them.</param>
    /// <param name="leaveOut">Told of every file that is left out, and why.</param>
    public static T ReadSound<T>(IReadOnlyList<string> paths, Func<IReadOnlyList<(string File, TextReader Text)>, T> read, Action<string, string> leaveOut)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(leaveOut);
        List<string> sound = [];
        T result = Read(sound, read);
        foreach (string path in paths)
        {
            try
            {
                result = Read([.. sound, path], read);
                sound.Add(path);
            }
            catch (Exception failure) when (failure is FormatException or IOException or UnauthorizedAccessException)
            {
                leaveOut(path, failure.Message);
            }
        }

        return result;
    }
}
