using EventGraph.Coding.Syntax;
using EventGraph.Coding.Syntax.Lemmas;
using EventGraph.Coding.Syntax.Network;
using EventGraph.Coding.Syntax.Parsing;
using EventGraph.Coding.Syntax.Tagging;

namespace EventGraph.Coding.Training.Network;

/// <summary>Trains the network: Adam over small batches, at a rate that falls to nothing, and a moving average of the weights at the end.</summary>
internal sealed class NetworkTrainer
{
    private const int StepsToFullRate = 100, StepsBetweenAverages = 10;
    private const float LargestNorm = 1, LowestRate = 0.02f, AverageShare = 0.02f, AverageStart = 40, LongestBias = 3;

    // The longest word that a headline leaves small.
    private const int LongestSmall = 3;

    private readonly NetworkOptions _options;
    private readonly Shuffle _random;
    private readonly FeatureTable _features;
    private readonly TagSet _tags;
    private readonly RelationSet _relations;
    private readonly Lemmatizer _lemmatizer;
    private readonly NetworkWeights _weights;
    private readonly Learner _learner;
    private readonly Dictionary<uint, int> _counts;
    private readonly IReadOnlyList<ConlluSentence> _sentences;
    private readonly float _steps;
    private int _step;
    private float _beta1 = 1, _beta2 = 1;

    public NetworkTrainer(IReadOnlyList<ConlluSentence> sentences, Lemmatizer lemmatizer, NetworkOptions options)
    {
        _options = options;
        _sentences = sentences;
        _lemmatizer = lemmatizer;
        _random = new Shuffle(options.Seed);
        Token[] tokens = [.. sentences.SelectMany(sentence => sentence.Tokens)];
        _tags = new TagSet(tokens.GroupBy(token => new Tag(token.Upos, token.Xpos)).Where(tag => tag.Count() >= options.FewestOfTag).Select(tag => tag.Key)
            .OrderBy(tag => tag.Upos, StringComparer.Ordinal).ThenBy(tag => tag.Xpos, StringComparer.Ordinal));
        _relations = new RelationSet(tokens.Select(token => token.Relation).Distinct().Order(StringComparer.Ordinal));
        _counts = Count(sentences, out HashSet<uint> forms);
        _features = new FeatureTable([.. _counts.Where(f => f.Value >= (forms.Contains(f.Key) ? options.FewestOfForm : options.FewestOfFeature)).Select(f => f.Key).Order()]);
        Shape = new NetworkShape(_features.Rows, options.Width, options.Layers, options.ArcWidth, options.RelationWidth, _tags.Count, _relations.Names.Length);
        _weights = new NetworkWeights(Shape);
        Start();
        _learner = new Learner(_weights, options, _random);
        _steps = options.Epochs * (tokens.Length + sentences.Count) / (float)options.BatchWords;
    }

    public NetworkShape Shape { get; }

    /// <summary>The model as it is, with averaged weights.</summary>
    public SyntaxModel Model
    {
        get
        {
            var averaged = new NetworkWeights(Shape);
            foreach ((Weights matrix, Parameter parameter) in averaged.All.Zip(_learner.Parameters))
            {
                parameter.Average.CopyTo(matrix.Values, 0);
            }

            return new SyntaxModel(_tags, _relations, _features, averaged, _lemmatizer);
        }
    }

    /// <summary>Goes once through the treebank; gives the loss per word.</summary>
    public double Epoch()
    {
        int[] order = [.. Enumerable.Range(0, _sentences.Count)];
        _random.Apply<int>(order);
        var batch = new List<Example>();
        double loss = 0;
        int words = 0, all = 0;
        foreach (int sentence in order)
        {
            Example example = ExampleOf(_sentences[sentence]);
            batch.Add(example);
            words += example.Count;
            if (words >= _options.BatchWords)
            {
                loss += _learner.Learn(batch);
                Step(words);
                all += words;
                words = 0;
                batch.Clear();
            }
        }

        return loss / all;
    }

    private void Step(int words)
    {
        _step++;
        _beta1 *= Parameter.Momentum;
        _beta2 *= Parameter.Variance;
        double norm = Math.Sqrt(_learner.Parameters.Sum(parameter => parameter.SquaredNorm())) / words;
        float scale = (float)(Math.Min(1, LargestNorm / norm) / words);
        float rate = _options.Rate * Math.Min(1, _step / (float)StepsToFullRate) * Math.Max(LowestRate, 1 - (_step / _steps));
        foreach (Parameter parameter in _learner.Parameters)
        {
            parameter.Step(scale, rate, 1 - _beta1, 1 - _beta2);
            if (_step % StepsBetweenAverages == 0)
            {
                parameter.MoveAverage(Math.Max(AverageShare, AverageStart / (AverageStart + _step)));
            }
        }
    }

    private Example ExampleOf(ConlluSentence sentence)
    {
        int count = sentence.Tokens.Length;
        int[] rows = new int[count * WordFeatures.Count], tags = new int[count], heads = new int[count], relations = new int[count];
        Span<uint> features = stackalloc uint[WordFeatures.Count];
        Func<string, string> spelling = Spelling();
        for (int i = 0; i < count; i++)
        {
            Token token = sentence.Tokens[i];
            WordFeatures.Gather(spelling(token.Text), i == 0, features);
            for (int k = 0; k < features.Length; k++)
            {
                rows[(i * WordFeatures.Count) + k] = _features[features[k]];
            }

            if (_random.NextSingle() * (_options.FormDropout + _counts.GetValueOrDefault(features[0])) < _options.FormDropout)
            {
                rows[i * WordFeatures.Count] = FeatureTable.Unknown;
            }

            tags[i] = _tags.TryGet(new Tag(token.Upos, token.Xpos), out byte tag) ? tag : -1;
            heads[i] = token.Head;
            relations[i] = _relations[token.Relation];
        }

        return new Example(rows, tags, heads, relations);
    }

    // Most sentences as they are, some as headlines are written: "REBELS ATTACK THE TOWN", "Rebels Attack the Town".
    private Func<string, string> Spelling()
    {
        float drawn = _random.NextSingle();
        return drawn < _options.UpperShare ? word => word.ToUpperInvariant()
            : drawn > 1 - _options.TitleShare ? word => word.Length > LongestSmall ? char.ToUpperInvariant(word[0]) + word[1..] : word
            : word => word;
    }

    private static Dictionary<uint, int> Count(IReadOnlyList<ConlluSentence> sentences, out HashSet<uint> forms)
    {
        forms = [];
        var counts = new Dictionary<uint, int>();
        Span<uint> features = stackalloc uint[WordFeatures.Count];
        foreach (ConlluSentence sentence in sentences)
        {
            for (int i = 0; i < sentence.Tokens.Length; i++)
            {
                WordFeatures.Gather(sentence.Tokens[i].Text, i == 0, features);
                forms.Add(features[0]);
                foreach (uint feature in features)
                {
                    counts[feature] = counts.GetValueOrDefault(feature) + 1;
                }
            }
        }

        return counts;
    }

    private void Start()
    {
        Fill(_weights.Embeddings, 0.2f);
        foreach (Weights matrix in (Weights[])[.. _weights.Inputs, _weights.Heads, _weights.Relation])
        {
            Fill(matrix, MathF.Sqrt(3f / matrix.Rows));
        }

        Fill(_weights.Arc, MathF.Sqrt(1f / _weights.Arc.Rows));
        foreach (Weights cell in _weights.Cells)
        {
            // From a memory of two words to one of twenty (Tallec and Ollivier, 2018).
            for (int unit = 0; unit < Shape.Width; unit++)
            {
                cell.Row(2)[unit] = LongestBias * (unit % Shape.Units) / Shape.Units;
            }
        }
    }

    private void Fill(Weights matrix, float range)
    {
        foreach (ref float value in matrix.Values.AsSpan())
        {
            value = ((2 * _random.NextSingle()) - 1) * range;
        }
    }
}
