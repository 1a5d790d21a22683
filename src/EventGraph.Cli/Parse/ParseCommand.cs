using System.CommandLine;
using EventGraph.Articles;
using EventGraph.Cli.Inputs;
using EventGraph.Coding.Syntax;

namespace EventGraph.Cli.Parse;

/// <summary><c>eventgraph parse</c>: text in, CoNLL-U out.</summary>
internal static class ParseCommand
{
    private const string Description = """
        Parses a plain text and prints CoNLL-U (https://universaldependencies.org/format.html): sentences, words, lemmas,
        universal and Penn tags, and a dependency tree. MISC says where a word stands in the text: TokenRange=START:END,
        in UTF-16 code units. Front matter, as in articles, is passed over.
        """;

    public static Command Create()
    {
        Argument<string> file = new("FILE")
        {
            Description = "A text file; - for standard input.",
            DefaultValueFactory = _ => "-",
        };
        Option<FileInfo> evaluate = new("--evaluate")
        {
            Description = "Instead of parsing a text: measure on a treebank (.conllu or .conllu.gz), with its own words and from its raw text.",
            HelpName = "FILE",
        };
        evaluate.AcceptExistingOnly();
        Command command = new("parse", Description) { file, evaluate };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            string name = "";
            try
            {
                if (arguments.GetValue(evaluate) is { } treebank)
                {
                    name = treebank.Name;
                    TreebankReport.Write(Console.Out, treebank, cancellationToken);
                }
                else
                {
                    Input input = new(arguments.GetRequiredValue(file));
                    name = input.Name;
                    await ParseAsync(input, cancellationToken);
                }

                return 0;
            }
            catch (InvalidDataException broken)
            {
                // Its message names the file and the line.
                await Console.Error.WriteLineAsync(broken.Message);
            }
            catch (Exception failure) when (failure is FormatException or IOException or UnauthorizedAccessException)
            {
                await Console.Error.WriteLineAsync($"{name}: {failure.Message}");
            }

            return 1;
        });
        return command;
    }

    private static async Task ParseAsync(Input input, CancellationToken cancellationToken)
    {
        Article article = await TextInput.ReadAsync(input, DateOnly.MinValue, cancellationToken);
        await using Stream output = Console.OpenStandardOutput();
        await using StreamWriter writer = new(output);
        foreach (ParsedSentence sentence in SyntaxAnalyzer.Default.Analyze(article.Text, cancellationToken))
        {
            Conllu.Write(writer, article.Text, sentence);
        }
    }
}
