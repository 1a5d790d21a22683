namespace EventGraph.Storage.Sqlite;

/// <summary>Keeps a data folder to this process. The operating system lets go of it when the process ends, however it ends.</summary>
internal sealed class DataFolderLock : IDisposable
{
    private readonly FileStream _file;

    private DataFolderLock(FileStream file) => _file = file;

    /// <exception cref="StoreUnavailableException">Another process has the folder, or it cannot be written.</exception>
    public static DataFolderLock Take(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"The data folder '{folder}' cannot be created: {exception.Message}", exception);
        }

        string path = Path.Combine(folder, "lock");
        try
        {
            return new DataFolderLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new StoreUnavailableException($"The data folder '{folder}' cannot be written: {exception.Message}", exception);
        }
        catch (IOException exception)
        {
            throw new StoreUnavailableException($"The data folder '{folder}' is in use by another process.", exception);
        }
    }

    public void Dispose() => _file.Dispose();
}
