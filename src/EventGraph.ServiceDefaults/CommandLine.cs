using System.Collections.Immutable;

namespace EventGraph.ServiceDefaults;

/// <summary>
/// A host's command line: its own options by short names, and any setting as <c>--Section:Name VALUE</c>. Stricter than the
/// framework's own, which passes over what it does not know.
/// </summary>
/// <param name="ShortNames">Option to configuration key: <c>--data</c> to <c>EventGraph:Data</c>.</param>
public sealed record CommandLine(ImmutableDictionary<string, string> ShortNames)
{
    /// <summary>Whether somebody asks what the options are.</summary>
    public static bool AsksForHelp(IReadOnlyList<string> arguments) => arguments.Any(a => a is "--help" or "-h" or "-?");

    /// <summary>Reads the arguments as settings.</summary>
    /// <exception cref="StartException">One is no option, or has no value.</exception>
    public Dictionary<string, string?> Parse(IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        Dictionary<string, string?> settings = new(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < arguments.Count; i++)
        {
            string[] parts = arguments[i].Split('=', 2);
            string option = parts[0];
            string key = ShortNames.GetValueOrDefault(option)
                ?? (option.StartsWith("--", StringComparison.Ordinal) && option.Contains(':', StringComparison.Ordinal)
                    ? option[2..]
                    : throw new StartException($"'{arguments[i]}' is not an option; --help lists them."));
            string value = parts.Length == 2 ? parts[1] : ++i < arguments.Count ? arguments[i] : "";
            settings[key] = value.Length > 0 && !value.StartsWith("--", StringComparison.Ordinal)
                ? value
                : throw new StartException($"{option} needs a value; --help says which.");
        }

        return settings;
    }
}
