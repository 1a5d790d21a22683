using System.CommandLine;
using EventGraph.Cli.Inputs;
using EventGraph.Coding;
using EventGraph.Coding.Accuracy;

namespace EventGraph.Cli.Code;

/// <summary><c>eventgraph code</c>: articles in, events out.</summary>
internal static class CodeCommand
{
    private const string Description = """
        Codes news: who did what to whom, one NDJSON line an event, in the order of the text.

        Input is a plain text file (front matter between two lines '---' may give title, publisher, published and url), or
        NDJSON with one article a line: {"id","published"?,"title"?,"publisher"?,"url"?,"text","pairs"?}. With pairs
        ([{"source":{"start","end"},"target":{"start","end"}}]) the answer is one line for each of them, "type":"NONE"
        where nothing holds. Offsets count UTF-16 code units of the text.

        A line that cannot be read is told on standard error and costs only itself; the exit code is then 1.
        """;

    public static Command Create()
    {
        Argument<string[]> files = new("FILE")
        {
            Description = "Text or NDJSON files; - for standard input.",
            Arity = ArgumentArity.ZeroOrMore,
            DefaultValueFactory = _ => ["-"],
        };
        Option<DateOnly?> published = PublishedOption.Create("The day (YYYY-MM-DD) that articles without a date of their own were published. Default: today.");
        Option<FileInfo> evaluate = new("--evaluate")
        {
            Description = "Instead of coding: measure the coder on an NDJSON file of sentences with a source, a target and their type, and print figures and confusions.",
            HelpName = "FILE",
        };
        evaluate.AcceptExistingOnly();
        Option<bool> errors = new("--errors")
        {
            Description = "With --evaluate: first list every sentence that was answered wrongly, with its label, the answer and the reason.",
        };
        CoderOptions knowledge = new();
        Command command = new("code", Description) { files, published, evaluate, errors };
        knowledge.AddTo(command);
        command.SetAction(async (arguments, cancellationToken) =>
        {
            if (knowledge.Load(arguments, Console.Error) is not { } coder)
            {
                return 1;
            }

            if (arguments.GetValue(evaluate) is { } labelled)
            {
                return Evaluate(coder, labelled, arguments.GetValue(errors), cancellationToken);
            }

            await using Stream output = Console.OpenStandardOutput();
            await using StreamWriter events = new(output) { NewLine = "\n" };
            ArticleSession session = new(coder, events, Console.Error, arguments.GetValue(published) ?? DateOnly.FromDateTime(DateTime.Today));
            foreach (string file in arguments.GetRequiredValue(files))
            {
                await session.CodeAsync(new Input(file), cancellationToken);
            }

            return session.Rejected == 0 ? 0 : 1;
        });
        return command;
    }

    private static int Evaluate(ArticleCoder coder, FileInfo labelled, bool listErrors, CancellationToken cancellationToken)
    {
        try
        {
            using StreamReader sentences = labelled.OpenText();
            EvaluationReport report = PairEvaluation.Run(coder, sentences, cancellationToken);
            foreach (WrongAnswer wrong in listErrors ? report.Wrong : [])
            {
                Console.WriteLine(wrong);
            }

            Console.WriteLine(report);
            return 0;
        }
        catch (FormatException failure)
        {
            Console.Error.WriteLine($"{labelled.Name}, {failure.Message}");
            return 1;
        }
    }
}
