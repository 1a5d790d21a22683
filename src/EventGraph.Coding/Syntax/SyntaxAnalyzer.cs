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
    private readonly SyntaxNetwork _network;
    private readonly TagAgreement _agreement;

    // As many as ever were in use at one time.
    private readonly ConcurrentBag<Scratch> _idle = [];

    internal SyntaxAnalyzer(SyntaxModel model)
    {
        _model = model;
        _network = new SyntaxNetwork(model.Features, model.Weights, model.Relations.Root);
        _agreement = new TagAgreement(model.Tags, model.Relations);
    }

    /// <summary>The analyzer with the model that this assembly carries, loaded at the first use.</summary>
    public static SyntaxAnalyzer Default => Shared.Value;

    /// <inheritdoc/>
    public ImmutableArray<ParsedSentence> Analyze(string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        Scratch scratch = Rent();
        var sentences = ImmutableArray.CreateBuilder<ParsedSentence>();
        foreach (List<Span> spans in SentenceSplitter.Split(text))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var tokens = new Token[spans.Count];
            for (int i = 0; i < tokens.Length; i++)
            {
                tokens[i] = new Token(spans[i].Of(text).ToString(), spans[i].Start, spans[i].End);
            }

            var annotated = ImmutableArray.CreateBuilder<Token>(tokens.Length);
            Annotate(tokens, scratch, annotated);
            sentences.Add(new ParsedSentence(sentences.Count, spans[0].Start, spans[^1].End, annotated.MoveToImmutable()));
        }

        _idle.Add(scratch);
        return sentences.DrainToImmutable();
    }

    /// <summary>
    /// Tags and parses one sentence whose tokens are given, as those of a treebank are; what they carry but text and place is ignored. One of
    /// more than 200 tokens is read piece by piece, and the later pieces hang on the root of the first.
    /// </summary>
    public ImmutableArray<Token> AnalyzeTokens(ImmutableArray<Token> tokens)
    {
        Scratch scratch = Rent();
        var annotated = ImmutableArray.CreateBuilder<Token>(tokens.Length);
        for (int start = 0; start < tokens.Length; start += SentenceSplitter.LongestSentence)
        {
            ReadOnlySpan<Token> piece = tokens.AsSpan().Slice(start, Math.Min(SentenceSplitter.LongestSentence, tokens.Length - start));
            Annotate(piece, scratch, annotated);
        }

        _idle.Add(scratch);
        return annotated.MoveToImmutable();
    }

    private Scratch Rent() => _idle.TryTake(out Scratch? idle) ? idle : new Scratch(_network.Shape);

    private void Annotate(ReadOnlySpan<Token> tokens, Scratch scratch, ImmutableArray<Token>.Builder annotated)
    {
        Span<byte> tags = scratch.Tags.AsSpan(0, tokens.Length), relations = scratch.Relations.AsSpan(0, tokens.Length);
        Span<int> heads = scratch.Heads.AsSpan(0, tokens.Length);
        _network.Read(tokens, scratch.Network, tags, heads, relations);
        _agreement.Mend(tags, heads, relations);
        int before = annotated.Count;
        for (int i = 0; i < tokens.Length; i++)
        {
            Tag tag = _model.Tags[tags[i]];
            bool hangs = heads[i] < 0 && before > 0;
            annotated.Add(new Token(tokens[i].Text, tokens[i].Start, tokens[i].End)
            {
                Lemma = _model.Lemmatizer.Lemma(tokens[i].Text, tag),
                Upos = tag.Upos,
                Xpos = tag.Xpos,
                Head = hangs ? RootOf(annotated) : heads[i] < 0 ? -1 : heads[i] + before,
                Relation = hangs ? "parataxis" : _model.Relations.Names[relations[i]],
            });
        }
    }

    private static int RootOf(ImmutableArray<Token>.Builder tokens)
    {
        int root = 0;
        while (tokens[root].Head >= 0)
        {
            root++;
        }

        return root;
    }

    // Reused from sentence to sentence; one for each call under way.
    private sealed class Scratch(NetworkShape shape)
    {
        public NetworkScratch Network { get; } = new(shape);

        public byte[] Tags { get; } = new byte[SentenceSplitter.LongestSentence];

        public int[] Heads { get; } = new int[SentenceSplitter.LongestSentence];

        public byte[] Relations { get; } = new byte[SentenceSplitter.LongestSentence];
    }
}
