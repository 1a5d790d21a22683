using System.Collections.Immutable;

namespace EventGraph.Gateway.Tests.Operations;

/// <summary>The README's commands, each with the answer that stands below it.</summary>
internal sealed record Readme(ImmutableArray<(string Command, string? Answer)> Commands)
{
    /// <summary>The checkout that the README stands in.</summary>
    public static string Root { get; } = FindRoot();

    public static Readme Read()
    {
        List<(string Command, string? Answer)> commands = [];
        string[] parts = File.ReadAllText(Path.Combine(Root, "README.md")).Split("\n```");

        // Fences alternate: text, block, text, block …; a block starts with its language.
        for (int i = 1; i < parts.Length; i += 2)
        {
            string[] block = parts[i].Split('\n', 2);
            if (block[0] == "sh")
            {
                commands.Add((block[1], null));
            }
            else if (block[0] is "json" or "text")
            {
                commands[^1] = (commands[^1].Command, block[1]);
            }
        }

        return new Readme([.. commands]);
    }

    public string Single(string start) => Commands.Single(c => c.Command.StartsWith(start, StringComparison.Ordinal)).Command;

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
