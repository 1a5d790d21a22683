using EventGraph.Coding.Syntax.Scoring;
using EventGraph.Coding.Syntax.Tagging;

namespace EventGraph.Coding.Training;

/// <summary>Trains the tagger; tags the training sentences for the parser by jackknifing.</summary>
internal static class TaggerTrainer
{
    private const int Folds = 5;

    // A right guess that wins by less is corrected too: 0.2 points on dev.
    private const int Margin = 20;
    private const int MistakesBeforeWeights = 2;
    private const int FewestForLexicon = 3;

    public static Tagger Train(IReadOnlyList<Sentence> sentences, TagSet tags, int epochs, ulong seed)
    {
        TagDictionary lexicon = Learn(sentences);
        var perceptron = new Perceptron(MistakesBeforeWeights);
        var features = new FeatureBuffer();
        var shuffle = new Shuffle(seed);
        Sentence[] order = [.. sentences];
        int[] scores = new int[tags.Count];
        byte[] given = [];
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            shuffle.Apply<Sentence>(order);
            foreach (Sentence sentence in order)
            {
                given = given.Length < sentence.Words.Length ? new byte[sentence.Words.Length] : given;
                for (int i = 0; i < sentence.Words.Length; i++)
                {
                    TaggerFeatures.Gather(features, sentence.Words, given, lexicon, i);
                    perceptron.Score(features.Keys, scores);
                    perceptron.Tick();
                    given[i] = (byte)Tagger.Best(scores);
                    int truth = sentence.Tags[i];
                    scores[truth] -= Margin;
                    int rival = Tagger.Best(scores);
                    if (rival != truth)
                    {
                        perceptron.Correct(features.Keys, truth, rival);
                    }
                }
            }
        }

        return new Tagger(tags, lexicon, LinearModel.Of(perceptron.Averaged(), smallestLevel: 1));
    }

    /// <summary>Gives each sentence the tags of a tagger trained on the others, so that the parser meets mistakes as it will in use.</summary>
    public static void Jackknife(IReadOnlyList<Sentence> sentences, TagSet tags, int epochs, ulong seed)
    {
        var features = new FeatureBuffer();
        for (int fold = 0; fold < Folds; fold++)
        {
            Tagger tagger = Train([.. sentences.Where((_, i) => i % Folds != fold)], tags, epochs, seed);
            for (int i = fold; i < sentences.Count; i += Folds)
            {
                tagger.Tag(sentences[i].Words, sentences[i].GivenTags, features);
            }
        }
    }

    private static TagDictionary Learn(IReadOnlyList<Sentence> sentences)
    {
        var seen = new SortedDictionary<uint, SortedDictionary<byte, int>>();
        foreach (Sentence sentence in sentences)
        {
            for (int i = 0; i < sentence.Words.Length; i++)
            {
                uint form = sentence.Words[i].Form;
                if (!seen.TryGetValue(form, out SortedDictionary<byte, int>? tags))
                {
                    seen.Add(form, tags = []);
                }

                tags[sentence.Tags[i]] = tags.GetValueOrDefault(sentence.Tags[i]) + 1;
            }
        }

        // A set of tags is numbered when it is first met; a tag given to a frequent word once in a hundred times is left out.
        var sets = new Dictionary<string, uint>();
        var tagsOf = new Dictionary<uint, uint>();
        foreach ((uint form, SortedDictionary<byte, int> tags) in seen)
        {
            int all = tags.Values.Sum();
            if (all >= FewestForLexicon)
            {
                string set = string.Join(' ', tags.Where(tag => tag.Value * 100 > all).OrderByDescending(tag => tag.Value).Select(tag => tag.Key));
                sets.TryAdd(set, (uint)sets.Count + 1);
                tagsOf.Add(form, sets[set]);
            }
        }

        return new TagDictionary(tagsOf);
    }
}
