using System.Collections.Immutable;
using EventGraph.Coding.Syntax.Parsing;
using EventGraph.Coding.Syntax.Scoring;
using EventGraph.Coding.Syntax.Segmentation;
using EventGraph.Coding.Syntax.Tagging;

namespace EventGraph.Coding.Syntax;

/// <summary>
/// English syntax by small linear models trained on the English Web Treebank (docs/syntax.md). A sentence has at most 200 tokens:
/// longer ones are cut. Immutable; scratch memory is per call.
/// </summary>
public sealed class SyntaxAnalyzer : ISyntaxAnalyzer
{
    private static readonly Lazy<SyntaxAnalyzer> Shared = new(() => new SyntaxAnalyzer(SyntaxModel.LoadResource()));

    private readonly SyntaxModel _model;

    internal SyntaxAnalyzer(SyntaxModel model)
    {
        _model = model;
    }

    /// <summary>The analyzer with the model that this assembly carries, loaded at the first use.</summary>
    public static SyntaxAnalyzer Default => Shared.Value;

    /// <inheritdoc/>
    public ImmutableArray<ParsedSentence> Analyze(string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        var scratch = new Scratch();
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

        return sentences.DrainToImmutable();
    }

    /// <summary>Tags and parses one sentence whose tokens are given, as those of a treebank are; what they carry but text and place is ignored.</summary>
    public ImmutableArray<Token> AnalyzeTokens(ImmutableArray<Token> tokens) => Annotate([.. tokens], new Scratch());

    private ImmutableArray<Token> Annotate(Token[] tokens, Scratch scratch)
    {
        scratch.Start(tokens);
        ReadOnlySpan<Word> words = scratch.Words.AsSpan(0, tokens.Length);
        Span<byte> tags = scratch.Tags.AsSpan(0, tokens.Length);
        _model.Tagger.Tag(words, tags, scratch.Features);
        _model.Parser.Parse(words, tags, scratch.State, scratch.Features);

        var annotated = ImmutableArray.CreateBuilder<Token>(tokens.Length);
        ReadOnlySpan<int> heads = scratch.State.Heads, relations = scratch.State.Relations;
        for (int i = 0; i < tokens.Length; i++)
        {
            Tag tag = _model.Tagger.Tags[tags[i]];
            annotated.Add(new Token(tokens[i].Text, tokens[i].Start, tokens[i].End)
            {
                Lemma = _model.Lemmatizer.Lemma(tokens[i].Text, tag),
                Upos = tag.Upos,
                Xpos = tag.Xpos,
                Head = heads[i],
                Relation = _model.Parser.Transitions.Relations[relations[i]],
            });
        }

        return annotated.MoveToImmutable();
    }

    private sealed class Scratch
    {
        public Word[] Words { get; private set; } = new Word[SentenceSplitter.LongestSentence];

        public byte[] Tags { get; private set; } = new byte[SentenceSplitter.LongestSentence];

        public FeatureBuffer Features { get; } = new();

        public ParserState State { get; } = new();

        public void Start(Token[] tokens)
        {
            if (Words.Length < tokens.Length)
            {
                Words = new Word[tokens.Length];
                Tags = new byte[tokens.Length];
            }

            for (int i = 0; i < tokens.Length; i++)
            {
                Words[i] = new Word(tokens[i].Text);
            }
        }
    }
}
