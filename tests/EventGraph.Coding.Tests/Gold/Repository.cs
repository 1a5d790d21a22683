namespace EventGraph.Coding.Tests.Gold;

/// <summary>Where the files of this checkout are.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Seeds { get; } = Path.Combine(Root, "seeds");

    public static string Gold { get; } = Path.Combine(Root, "tests", "EventGraph.Coding.Tests", "Gold");

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "EventGraph.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds EventGraph.sln.");
    }
}
