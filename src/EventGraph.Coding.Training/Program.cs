using System.CommandLine;
using EventGraph.Coding.Training;
using EventGraph.Coding.Training.Network;

var treebank = new Option<DirectoryInfo>("--treebank")
{
    Description = "Folder with *-train.conllu, *-dev.conllu and *-test.conllu, plain or gzipped.",
    Required = true,
};
var output = new Option<FileInfo>("--out")
{
    Description = "Where to write the model.",
    DefaultValueFactory = _ => new FileInfo("src/EventGraph.Coding/Syntax/english.br"),
};
var epochs = new Option<int>("--epochs") { Description = "Passes over the treebank.", DefaultValueFactory = _ => new NetworkOptions().Epochs };
var seed = new Option<ulong>("--seed") { Description = "Order of the sentences, first weights and dropout.", DefaultValueFactory = _ => 1 };
var news = new Option<int>("--news") { Description = "Made-up sentences of newswire beside those of the treebank.", DefaultValueFactory = _ => new NetworkOptions().NewsSentences };
var test = new Option<bool>("--test") { Description = "Report the test part too: once, when all is chosen." };

var command = new RootCommand("Trains the network that tags and parses, and the lemmatizer, on a treebank. The same data and seed give the same bytes.")
{
    treebank, output, epochs, seed, news, test,
};
command.SetAction(result => new Training(Console.Out).Run(
    result.GetRequiredValue(treebank),
    result.GetRequiredValue(output),
    new NetworkOptions { Epochs = result.GetRequiredValue(epochs), Seed = result.GetRequiredValue(seed), NewsSentences = result.GetRequiredValue(news) },
    result.GetRequiredValue(test)));
return command.Parse(args).Invoke();
