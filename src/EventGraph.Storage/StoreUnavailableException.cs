namespace EventGraph.Storage;

/// <summary>
/// The store cannot be opened: another process has it, a newer version wrote it, or its place cannot be written. The message is one
/// sentence for whoever starts the host.
/// </summary>
public sealed class StoreUnavailableException(string message, Exception? innerException = null) : Exception(message, innerException);
