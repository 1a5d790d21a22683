using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace EventGraph.Cli.Inputs;

/// <summary>The option <c>--published</c>.</summary>
internal static class PublishedOption
{
    public static Option<DateOnly?> Create(string description) => new("--published")
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = Parse,
    };

    private static DateOnly? Parse(ArgumentResult argument)
    {
        string text = argument.Tokens[0].Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            return day;
        }

        argument.AddError($"--published: '{text}' is not a date of the form YYYY-MM-DD.");
        return null;
    }
}
