using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace EventGraph.ServiceDefaults;

/// <summary>
/// A host's command line: its own options by short names, ASP.NET's <c>--urls</c> and <c>--environment</c>, and any setting as
/// <c>--Section:Name VALUE</c>. Stricter than the framework's own, which passes over what it does not know.
/// </summary>
public sealed class CommandLine
{
    private readonly Dictionary<string, string> _keys = new(StringComparer.OrdinalIgnoreCase)
    {
        ["--urls"] = "Urls",
        ["--environment"] = "Environment",
    };

    /// <summary>A command line with options of the host's own, each with the setting that it is short for: <c>--data</c>, <c>EventGraph:Data</c>.</summary>
    /// <exception cref="ArgumentException">Two options bear one name.</exception>
    public CommandLine(params ReadOnlySpan<(string Option, string Key)> options)
    {
        foreach ((string option, string key) in options)
        {
            _keys.Add(option, key);
        }
    }

    /// <summary>Whether somebody asks what the options are.</summary>
    public static bool AsksForHelp(IReadOnlyList<string> arguments) => arguments.Any(a => a is "--help" or "-h" or "-?");

    /// <summary>Starts a host whose settings lie beside its program, wherever it is started from, under those of the arguments.</summary>
    /// <exception cref="StartException">An argument is no option, or has no value.</exception>
    public WebApplicationBuilder CreateBuilder(IReadOnlyList<string> arguments)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(Parse(arguments));
        return builder;
    }

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
            string key = _keys.GetValueOrDefault(option)
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
