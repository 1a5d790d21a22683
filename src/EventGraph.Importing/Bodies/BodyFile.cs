namespace EventGraph.Importing.Bodies;

/// <summary>A file of a body, decompressed as it is read.</summary>
/// <param name="Name">Its name within an archive; null where the body is no archive.</param>
/// <param name="Content">Its bytes; valid until the next file is asked for.</param>
/// <param name="Source">The body as given, of which it tells how much was read.</param>
internal sealed record BodyFile(string? Name, Stream Content, CountingStream Source)
{
    /// <summary>How many bytes of the body as given were read so far.</summary>
    public long Position => Source.Position;
}
