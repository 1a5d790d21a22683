using EventGraph.Coding.Syntax;

namespace EventGraph.Coding.Tests.Syntax;

/// <summary>A part of the treebank, which lies beside the repository and not in it.</summary>
internal static class TreebankFile
{
    /// <summary>The sentences of a part; where it is absent the test is skipped, but in CI it fails.</summary>
    public static IReadOnlyList<ConlluSentence> Read(string part)
    {
        string? path = Find(Path.Combine("shared", "data", "treebank", $"ewt-{part}.conllu.gz"));
        if (path is null)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"In CI the treebank's {part} part must be there.");
            Assert.Skip($"The treebank's {part} part is not beside the repository.");
        }

        return Conllu.ReadFile(new FileInfo(path));
    }

    private static string? Find(string relative)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string path = Path.Combine(folder.FullName, relative);
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
