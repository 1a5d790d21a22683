using System.CommandLine;
using System.CommandLine.Parsing;

namespace EventGraph.Cli.Api;

/// <summary>The option <c>--api</c>: which gateway a command talks to.</summary>
internal static class ApiOption
{
    private const string Variable = "EVENTGRAPH_API";
    private const string DefaultAddress = "http://127.0.0.1:5000";

    public static Option<Uri> Create() => new("--api")
    {
        Description = $"The gateway's address; where the environment variable {Variable} is set, its value is the default.",
        HelpName = "URL",
        CustomParser = argument => Parse("--api", argument.Tokens[0].Value, argument),
        DefaultValueFactory = argument => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } address
            ? Parse(Variable, address, argument)
            : new Uri(DefaultAddress),
    };

    private static Uri Parse(string origin, string text, ArgumentResult argument)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps))
        {
            return address;
        }

        argument.AddError($"{origin}: '{text}' is not the address of a gateway; it looks like {DefaultAddress}.");
        return new Uri(DefaultAddress);
    }
}
