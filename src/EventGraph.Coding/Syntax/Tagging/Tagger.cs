using EventGraph.Coding.Syntax.Scoring;

namespace EventGraph.Coding.Syntax.Tagging;

/// <summary>Tags from left to right, each word by a linear model over its surroundings and the tags already given. Immutable.</summary>
internal sealed class Tagger(TagSet tags, TagDictionary lexicon, LinearModel scorer)
{
    private readonly PastForms _pastForms = new(tags);
    private readonly Subordinators _subordinators = new(tags);

    public TagSet Tags => tags;

    public TagDictionary Lexicon => lexicon;

    public static Tagger Read(BinaryReader reader) => new(TagSet.Read(reader), TagDictionary.Read(reader), LinearModel.Read(reader));

    public void Write(BinaryWriter writer)
    {
        tags.Write(writer);
        lexicon.Write(writer);
        scorer.Write(writer);
    }

    /// <summary>Writes the number of each word's tag to <paramref name="result"/>.</summary>
    public void Tag(ReadOnlySpan<Word> words, Span<byte> result, FeatureBuffer features)
    {
        Span<int> scores = stackalloc int[tags.Count];
        for (int i = 0; i < words.Length; i++)
        {
            TaggerFeatures.Gather(features, words, result, lexicon, i);
            scorer.Score(features.Keys, scores);
            result[i] = (byte)Best(scores);
        }

        _pastForms.Mend(words, result);
        _subordinators.Mend(words, result);
    }

    public static int Best(ReadOnlySpan<int> scores)
    {
        int best = 0;
        for (int i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
            {
                best = i;
            }
        }

        return best;
    }
}
