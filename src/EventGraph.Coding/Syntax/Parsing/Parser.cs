using EventGraph.Coding.Syntax.Scoring;
using EventGraph.Coding.Syntax.Tagging;

namespace EventGraph.Coding.Syntax.Parsing;

/// <summary>Parses greedily in one pass: at each state the best transition that is allowed. Linear in the words. Immutable.</summary>
internal sealed class Parser(TransitionSet transitions, LinearModel scorer)
{
    public TransitionSet Transitions => transitions;

    public static Parser Read(BinaryReader reader) => new(TransitionSet.Read(reader), LinearModel.Read(reader));

    public void Write(BinaryWriter writer)
    {
        transitions.Write(writer);
        scorer.Write(writer);
    }

    /// <summary>Leaves the tree of the sentence in <paramref name="state"/>.</summary>
    public void Parse(ReadOnlySpan<Word> words, ReadOnlySpan<byte> tags, ParserState state, FeatureBuffer features)
    {
        Span<int> scores = stackalloc int[transitions.Count];
        state.Start(words.Length);
        while (!state.IsFinal)
        {
            ParserFeatures.Gather(features, words, tags, state);
            scorer.Score(features.Keys, scores);
            state.Apply(Best(scores, state, transitions));
        }
    }

    /// <summary>The best-scored transition that <paramref name="state"/> allows.</summary>
    public static int Best(ReadOnlySpan<int> scores, ParserState state, TransitionSet transitions)
    {
        if (state.CanRoot)
        {
            return TransitionSet.Right(transitions.Root);
        }

        int best = -1;
        int highest = int.MinValue;
        if (state.CanShift)
        {
            best = TransitionSet.Shift;
            highest = scores[best];
        }

        int root = transitions.Root;
        bool left = state.CanLeft, right = state.CanRight;
        for (int relation = 0; relation < transitions.Relations.Length; relation++)
        {
            if (relation == root)
            {
                continue;
            }

            int arc = TransitionSet.Left(relation);
            if (left && scores[arc] > highest)
            {
                best = arc;
                highest = scores[arc];
            }

            arc = TransitionSet.Right(relation);
            if (right && scores[arc] > highest)
            {
                best = arc;
                highest = scores[arc];
            }
        }

        return best;
    }
}
