using EventGraph.Coding.Syntax.Scoring;
using EventGraph.Coding.Syntax.Tagging;

namespace EventGraph.Coding.Syntax.Parsing;

/// <summary>
/// The templates of the parser, after Zhang and Nivre (2011), with the words beside the top of stack and buffer. Their order is part of
/// the model: a change needs a new training.
/// </summary>
internal static class ParserFeatures
{
    // Values that no tag or relation has.
    private const uint NoTag = 255, RootTag = 254, NoRelation = 255;

    private static readonly uint RootForm = FeatureHash.OfText("<root>");

    public static void Gather(FeatureBuffer features, ReadOnlySpan<Word> words, ReadOnlySpan<byte> tags, ParserState state)
    {
        int s0 = state.FromTop(0), s1 = state.FromTop(1), s2 = state.FromTop(2);
        int b0 = state.FromNext(0), b1 = state.FromNext(1), b2 = state.FromNext(2);
        int s0l = state.Left(s0), s0r = state.Right(s0), s1l = state.Left(s1), s1r = state.Right(s1), b0l = state.Left(b0);
        int s0l2 = state.Left2(s0), s0r2 = state.Right2(s0), s1l2 = state.Left2(s1), s1r2 = state.Right2(s1), b0l2 = state.Left2(b0);

        uint s0w = Form(words, s0), s1w = Form(words, s1), s2w = Form(words, s2);
        uint b0w = Form(words, b0), b1w = Form(words, b1), b2w = Form(words, b2);
        uint s0t = Tag(tags, s0), s1t = Tag(tags, s1), s2t = Tag(tags, s2);
        uint b0t = Tag(tags, b0), b1t = Tag(tags, b1), b2t = Tag(tags, b2), b3t = Tag(tags, state.FromNext(3));
        uint s0lt = Tag(tags, s0l), s0rt = Tag(tags, s0r), s1lt = Tag(tags, s1l), s1rt = Tag(tags, s1r), b0lt = Tag(tags, b0l);
        uint s0ld = Relation(state, s0l), s0rd = Relation(state, s0r), s1ld = Relation(state, s1l), s1rd = Relation(state, s1r);
        uint b0ld = Relation(state, b0l);
        uint s0lw = Form(words, s0l), s0rw = Form(words, s0r), s1rw = Form(words, s1r), s1lw = Form(words, s1l), b0lw = Form(words, b0l);

        features.Clear();
        features.Add(0);

        // Single words.
        features.Add(s0w);
        features.Add(s0t);
        features.Add(s0w, s0t);
        features.Add(s1w);
        features.Add(s1t);
        features.Add(s1w, s1t);
        features.Add(s2w, s2t);
        features.Add(s2t);
        features.Add(b0w);
        features.Add(b0t);
        features.Add(b0w, b0t);
        features.Add(b1w);
        features.Add(b1t);
        features.Add(b1w, b1t);
        features.Add(b2w);
        features.Add(b2t);
        features.Add(b2w, b2t);

        // Pairs.
        features.Add(s0w, b0w);
        features.Add(s0w, s0t, b0w, b0t);
        features.Add(s0w, s0t, b0t);
        features.Add(s0t, b0w, b0t);
        features.Add(s0w, b0t);
        features.Add(s0t, b0w);
        features.Add(s0t, b0t);
        features.Add(s1w, s0w);
        features.Add(s1w, s1t, s0t);
        features.Add(s1t, s0w, s0t);
        features.Add(s1t, s0t);
        features.Add(s1w, s0t);
        features.Add(s1t, s0w);
        features.Add(s1w, b0w);
        features.Add(s1t, b0w);
        features.Add(s1w, b0t);
        features.Add(s1t, b0t);
        features.Add(b0w, b1w);
        features.Add(b0t, b1t);
        features.Add(b0w, b1t);
        features.Add(b0t, b1w);
        features.Add(s0w, b1w);
        features.Add(s0t, b1w);
        features.Add(s0w, b1t);
        features.Add(s2t, s0t);
        features.Add(s2t, b0t);

        // Triples of the top of stack and buffer.
        features.Add(b0t, b1t, b2t);
        features.Add(b0t, b1t, b2t, b3t);
        features.Add(s0t, b0t, b1t);
        features.Add(s0w, b0t, b1t);
        features.Add(s0t, b0w, b1t);
        features.Add(s0t, b0t, b1w);
        features.Add(s0t, b0t, b1t, b2t);
        features.Add(s1t, s0t, b0t);
        features.Add(s1w, s0t, b0t);
        features.Add(s1t, s0w, b0t);
        features.Add(s1t, s0t, b0w);
        features.Add(s1t, s0t, b0t, b1t);
        features.Add(s2t, s1t, s0t);
        features.Add(s2t, s1t, s0t, b0t);
        features.Add(s1w, s0w, b0t);
        features.Add(s1w, s0t, b0w);
        features.Add(s1t, s0w, b0w);
        features.Add(s0w, b0w, b1t);

        // A preposition between two words: "attack on the city", "accused him of".
        features.Add(s0w, s0lw, s1w);
        features.Add(s1w, s0lw, s0t);
        features.Add(s1t, s0lw, s0w);
        features.Add(s1t, s0lw, s0t);
        features.Add(s0w, b0w, b0lw);
        features.Add(s0t, b0t, b0lw);

        // Children.
        features.Add(s0t, s0lt, s0ld);
        features.Add(s0t, s0rt, s0rd);
        features.Add(s1t, s1lt, s1ld);
        features.Add(s1t, s1rt, s1rd);
        features.Add(b0t, b0lt, b0ld);
        features.Add(s0w, s0ld);
        features.Add(s0w, s0rd);
        features.Add(s1w, s1ld);
        features.Add(s1w, s1rd);
        features.Add(b0w, b0ld);
        features.Add(s0lw, s0t);
        features.Add(s0rw, s0t);
        features.Add(s1lw, s1t);
        features.Add(s1rw, s1t);
        features.Add(b0lw, b0t);
        features.Add(s0t, s0lt, b0t);
        features.Add(s0t, s0rt, b0t);
        features.Add(s0t, s0rd, b0t);
        features.Add(s0w, s0rd, b0t);
        features.Add(s0t, b0t, b0lt);
        features.Add(s0t, b0t, b0ld);
        features.Add(s1t, s0t, s0lt);
        features.Add(s1t, s0t, s0rt);
        features.Add(s1t, s0t, s1rt);
        features.Add(s1t, s0t, s1lt);
        features.Add(s1t, s0t, s1rd, s0ld);
        features.Add(s1t, s0t, s1rd, s0rd);
        features.Add(s1rw, s1t, s0t);
        features.Add(s1t, s1rd, s0t, b0t);

        // Grandchildren and second children.
        features.Add(s0t, s0lt, Tag(tags, s0l2));
        features.Add(s0t, s0ld, Relation(state, s0l2));
        features.Add(s0t, s0rt, Tag(tags, s0r2));
        features.Add(s0t, s0rd, Relation(state, s0r2));
        features.Add(s1t, s1lt, Tag(tags, s1l2));
        features.Add(s1t, s1ld, Relation(state, s1l2));
        features.Add(s1t, s1rt, Tag(tags, s1r2));
        features.Add(s1t, s1rd, Relation(state, s1r2));
        features.Add(b0t, b0lt, Tag(tags, b0l2));
        features.Add(b0t, b0ld, Relation(state, b0l2));
        features.Add(s0t, Tag(tags, state.Right(s0r)), Relation(state, state.Right(s0r)));
        features.Add(s0t, Tag(tags, state.Left(s0r)), s0rt);
        features.Add(s1t, Tag(tags, state.Right(s1r)), s1rt);
        features.Add(s1t, Tag(tags, state.Left(s1r)), s1rt);

        // The words beside and between.
        uint beforeS0 = Tag(tags, Beside(s0, -1, words.Length)), afterS0 = Tag(tags, Beside(s0, 1, words.Length));
        uint beforeS1 = Tag(tags, Beside(s1, -1, words.Length)), afterS1 = Tag(tags, Beside(s1, 1, words.Length));
        int last = b0 == ParserState.None ? words.Length - 1 : b0 - 1;
        uint beforeB0 = Tag(tags, last);
        features.Add(s0t, b0t, afterS0);
        features.Add(s0t, b0t, beforeB0);
        features.Add(s0t, b0t, afterS0, beforeB0);
        features.Add(s0t, b0t, beforeS0);
        features.Add(s1t, s0t, afterS1);
        features.Add(s1t, s0t, beforeS0);
        features.Add(s1t, s0t, afterS1, beforeS0);
        features.Add(s1t, s0t, beforeS1);
        features.Add(s0t, b0t, Form(words, last));
        features.Add(s1t, s0t, Form(words, Beside(s0, -1, words.Length)));
    }

    private static int Beside(int word, int step, int length)
    {
        int beside = word + step;
        return word >= 0 && beside >= 0 && beside < length ? beside : ParserState.None;
    }

    private static uint Form(ReadOnlySpan<Word> words, int word) =>
        word >= 0 ? words[word].Form : word == ParserState.Root ? RootForm : 1;

    private static uint Tag(ReadOnlySpan<byte> tags, int word) =>
        word >= 0 ? tags[word] : word == ParserState.Root ? RootTag : NoTag;

    private static uint Relation(ParserState state, int word) =>
        word >= 0 ? (uint)state.Relation(word) : NoRelation;
}
