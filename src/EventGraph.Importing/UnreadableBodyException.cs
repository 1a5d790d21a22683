namespace EventGraph.Importing;

/// <summary>
/// The rest of a body cannot be read: it is cut off, damaged, or not of the format at all. All whole rows before the place were handed out.
/// </summary>
public sealed class UnreadableBodyException : Exception
{
    /// <summary>Says where and why.</summary>
    /// <param name="file">The file within an archive, or null.</param>
    /// <param name="line">The line that could not be read, from 1.</param>
    /// <param name="reason">Why, as a sentence without a full stop.</param>
    /// <param name="innerException">What was thrown, or null.</param>
    public UnreadableBodyException(string? file, int line, string reason, Exception? innerException = null)
        : base($"{(file is null ? "" : $"{file}, ")}line {line}: {reason}.", innerException)
    {
        File = file;
        Line = line;
        Reason = reason;
    }

    /// <summary>The file within an archive; null where the body is no archive.</summary>
    public string? File { get; }

    /// <summary>The line that could not be read, from 1.</summary>
    public int Line { get; }

    /// <summary>Why, as a sentence without a full stop.</summary>
    public string Reason { get; }
}
