using System.Collections.Concurrent;
using System.Collections.Immutable;
using EventGraph.Coding.Syntax.Network;
using EventGraph.Coding.Syntax.Segmentation;
using EventGraph.Coding.Syntax.Tagging;

namespace EventGraph.Coding.Syntax;

/// <summary>
/// English syntax by a small neural network trained on the English Web Treebank (docs/syntax.md). A sentence has at most 200 tokens:
/// longer ones are cut. Immutable but for idle memory.
/// </summary>
public sealed class SyntaxAnalyzer : ISyntaxAnalyzer
{
    private static readonly Lazy<SyntaxAnalyzer> Shared = new(() => new SyntaxAnalyzer(SyntaxModel.LoadResource()));

    private readonly SyntaxModel _model;
    private readonly Network.Network _network;

    // As many as ever were in use at one time.
    private readonly ConcurrentBag<Scratch> _idle = [];

    internal SyntaxAnalyzer(SyntaxModel model)
    {
        _model = model;
        _network = new Network.Network(model.Features, model.Weights, model.Relations.Root);
    }

    /// <summary>The analyzer with the model that this assembly carries, loaded at the first use.</summary>
    public static SyntaxAnalyzer Default => Shared.Value;

    /// <inheritdoc/>
    public ImmutableArray<ParsedSentence> Analyze(string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        Scratch scratch = _idle.TryTake(out Scratch? idle) ? idle : new Scratch(_network.Shape);
        var sentences = ImmutableArray.CreateBuilder<ParsedSentence>();
        foreach (List<Span> spans in SentenceSplitter.Split(text))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var tokens = new Token[spans.Count];
            for (int i = 0; i < tokens.Length; i++)
            {
                tokens[i] = new Token(spans[i].Of(text).ToString(), spans[i].Start, spans[i].End);
            }

            sentences.Add(new ParsedSentence(sentences.Count, spans[0].Start, spans[^1].End, Annotate(tokens, scratch)));
        }

        _idle.Add(scratch);
        return sentences.DrainToImmutable();
    }

    /// <summary>Tags and parses one sentence whose tokens are given, as those of a treebank are; what they carry but text and place is ignored.</summary>
    public ImmutableArray<Token> AnalyzeTokens(ImmutableArray<Token> tokens)
    {
        Scratch scratch = _idle.TryTake(out Scratch? idle) ? idle : new Scratch(_network.Shape);
        ImmutableArray<Token> annotated = Annotate([.. tokens], scratch);
        _idle.Add(scratch);
        return annotated;
    }

    private ImmutableArray<Token> Annotate(Token[] tokens, Scratch scratch)
    {
        scratch.Start(tokens.Length);
        Span<byte> tags = scratch.Tags.AsSpan(0, tokens.Length), relations = scratch.Relations.AsSpan(0, tokens.Length);
        Span<int> heads = scratch.Heads.AsSpan(0, tokens.Length);
        _network.Read(tokens, scratch.Network, tags, heads, relations);

        var annotated = ImmutableArray.CreateBuilder<Token>(tokens.Length);
        for (int i = 0; i < tokens.Length; i++)
        {
            Tag tag = _model.Tags[tags[i]];
            annotated.Add(new Token(tokens[i].Text, tokens[i].Start, tokens[i].End)
            {
                Lemma = _model.Lemmatizer.Lemma(tokens[i].Text, tag),
                Upos = tag.Upos,
                Xpos = tag.Xpos,
                Head = heads[i],
                Relation = _model.Relations.Names[relations[i]],
            });
        }

        return annotated.MoveToImmutable();
    }

    private sealed class Scratch(NetworkShape shape)
    {
        public NetworkScratch Network { get; } = new(shape);

        public byte[] Tags { get; private set; } = [];

        public int[] Heads { get; private set; } = [];

        public byte[] Relations { get; private set; } = [];

        public void Start(int words)
        {
            if (Tags.Length < words)
            {
                Tags = new byte[words];
                Heads = new int[words];
                Relations = new byte[words];
            }
        }
    }
}
