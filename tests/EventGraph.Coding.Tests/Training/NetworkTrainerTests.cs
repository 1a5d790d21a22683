using EventGraph.Coding.Syntax;
using EventGraph.Coding.Training;
using EventGraph.Coding.Training.Network;

namespace EventGraph.Coding.Tests.Training;

public sealed class NetworkTrainerTests
{
    // Enough of each word that it is learnt.
    private static readonly IReadOnlyList<ConlluSentence> Treebank =
        [.. Enumerable.Repeat(Conllu.Read(new StringReader(Sentences), "sample").ToArray(), 6).SelectMany(sentences => sentences)];

    private const string Sentences = """
        1	Rebels	rebel	NOUN	NNS	_	2	nsubj	_	_
        2	attacked	attack	VERB	VBD	_	0	root	_	_
        3	the	the	DET	DT	_	4	det	_	_
        4	town	town	NOUN	NN	_	2	obj	_	_
        5	.	.	PUNCT	.	_	2	punct	_	_

        1	The	the	DET	DT	_	2	det	_	_
        2	army	army	NOUN	NN	_	3	nsubj	_	_
        3	left	leave	VERB	VBD	_	0	root	_	_
        4	.	.	PUNCT	.	_	3	punct	_	_

        """;

    private static readonly NetworkOptions Tiny = new() { Width = 16, ArcWidth = 16, RelationWidth = 16, BatchWords = 20, Epochs = 40 };

    [Fact]
    public void What_is_taught_is_learnt()
    {
        SyntaxModel model = Train(Tiny);

        Assert.Equal(1, Evaluate(model).Las);
        Assert.Equal(1, Evaluate(model).Xpos);
    }

    [Fact]
    public void The_same_treebank_and_seed_give_the_same_bytes() => Assert.Equal(Save(Train(Tiny)), Save(Train(Tiny)));

    [Fact]
    public void Another_seed_gives_another_model() => Assert.NotEqual(Save(Train(Tiny)), Save(Train(Tiny with { Seed = 2 })));

    [Fact]
    public void A_saved_model_reads_as_it_did()
    {
        using var file = new MemoryStream(Save(Train(Tiny)));

        Assert.Equal(1, Evaluate(SyntaxModel.Load(file)).Las);
    }

    private static SyntaxModel Train(NetworkOptions options)
    {
        var trainer = new NetworkTrainer(Treebank, LemmaTrainer.Train(Treebank), options);
        for (int epoch = 0; epoch < options.Epochs; epoch++)
        {
            trainer.Epoch();
        }

        return trainer.Model;
    }

    private static Evaluation Evaluate(SyntaxModel model)
    {
        var analyzer = new SyntaxAnalyzer(model);
        return Evaluation.Of(Treebank.Select(sentence => (sentence.Tokens, analyzer.AnalyzeTokens(sentence.Tokens))));
    }

    private static byte[] Save(SyntaxModel model)
    {
        using var file = new MemoryStream();
        model.Save(file);
        return file.ToArray();
    }
}
