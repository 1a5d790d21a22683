using System.CommandLine;
using EventGraph.Articles;
using EventGraph.Cli.Inputs;
using EventGraph.Coding;

namespace EventGraph.Cli.Explain;

/// <summary><c>eventgraph explain</c>: how a text comes to its events, for a person to read.</summary>
internal static class ExplainCommand
{
    private const string Description = """
        Shows how a text comes to its events: the parse, the actors with their reasons, the rules tried at each word and
        why they hold or fail, and the events with their dates and confidence.

        TEXT is a sentence, a text file, or - for standard input.
        """;

    public static Command Create()
    {
        Argument<string[]> text = new("TEXT")
        {
            Description = "What to explain. A single word is the name of a file.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<DateOnly?> published = PublishedOption.Create("The day (YYYY-MM-DD) that the text was published: offices and dates are read on it. Default: today.");
        CoderOptions knowledge = new();
        Command command = new("explain", Description) { text, published };
        knowledge.AddTo(command);
        command.SetAction(async (arguments, cancellationToken) =>
        {
            DateOnly day = arguments.GetValue(published) ?? DateOnly.FromDateTime(DateTime.Today);
            return knowledge.Load(arguments, Console.Error) is { } coder
                ? await ExplainAsync(coder, string.Join(' ', arguments.GetRequiredValue(text)), day, cancellationToken)
                : 1;
        });
        return command;
    }

    private static async Task<int> ExplainAsync(ArticleCoder coder, string text, DateOnly published, CancellationToken cancellationToken)
    {
        Input input = new(text);
        try
        {
            Article article = !IsFile(text)
                ? new Article { Id = ArticleIdentity.Of(text), Text = text, Published = published }
                : await TextInput.ReadAsync(input, published, cancellationToken);
            await using Stream output = Console.OpenStandardOutput();
            await using StreamWriter writer = new(output) { NewLine = "\n" };
            new ExplanationWriter(writer, article.Text).Write(coder.Explain(article, cancellationToken));
            return 0;
        }
        catch (Exception failure) when (failure is FormatException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"{input.Name}: {failure.Message}");
            return 1;
        }
    }

    private static bool IsFile(string text) => File.Exists(text) || !text.Any(char.IsWhiteSpace);
}
