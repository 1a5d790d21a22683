using EventGraph.Articles;

namespace EventGraph.Coding.Tests.Gold;

/// <summary>Where the files of this checkout are.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Seeds { get; } = Path.Combine(Root, "seeds");

    public static string Gold { get; } = Path.Combine(Root, "tests", "EventGraph.Coding.Tests", "Gold");

    /// <summary>The article in a text file that dates itself.</summary>
    public static Article ReadArticle(string path) => ArticleFile.Parse(File.ReadAllText(path), DateOnly.MinValue);

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
