namespace EventGraph.Storage.Sqlite;

/// <summary>Keeps a data folder to this process. The operating system lets go of it when the process ends, however it ends.</summary>
internal sealed class DataFolderLock : IDisposable
{
    // What .NET reports where a file is open elsewhere: Windows' sharing violation, EAGAIN of Linux and of macOS.
    private const int WindowsSharingViolation = unchecked((int)0x80070020);
    private const int LinuxAgain = 11;
    private const int MacAgain = 35;

    private readonly FileStream _file;

    private DataFolderLock(FileStream file) => _file = file;

    /// <exception cref="StoreUnavailableException">Another process has the folder, or it cannot be written.</exception>
    public static DataFolderLock Take(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return new DataFolderLock(new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException exception) when (exception.HResult is WindowsSharingViolation or LinuxAgain or MacAgain)
        {
            throw new StoreUnavailableException($"The data folder '{folder}' is in use by another process.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"The data folder '{folder}' cannot be created or written: {exception.Message}", exception);
        }
    }

    public void Dispose() => _file.Dispose();
}
