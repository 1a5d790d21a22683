using EventGraph.Coding.Syntax.Network;

namespace EventGraph.Coding.Training.Network;

/// <summary>A network with the gradients of its weights.</summary>
internal sealed class Learner
{
    private readonly NetworkShape _shape;
    private readonly NetworkOptions _options;
    private readonly Shuffle _random;
    private readonly Parameter _embeddings, _arc, _distance;
    private readonly Parameter[] _inputs, _cells;
    private readonly Linear[] _inputProducts;
    private readonly Recurrence[] _recurrences;
    private readonly Linear _headProduct, _relationProduct;
    private readonly Parameter[] _all;

    public Learner(NetworkWeights weights, NetworkOptions options, Shuffle random)
    {
        (_shape, _options, _random) = (weights.Shape, options, random);
        _embeddings = new Parameter(weights.Embeddings, isSparse: true);
        _inputs = [.. weights.Inputs.Select(w => new Parameter(w))];
        _cells = [.. weights.Cells.Select(w => new Parameter(w))];
        var heads = new Parameter(weights.Heads);
        var relation = new Parameter(weights.Relation);
        var headBias = new Parameter(weights.HeadBias);
        _arc = new Parameter(weights.Arc);
        _distance = new Parameter(weights.Distance);
        var relationBias = new Parameter(weights.RelationBias);
        _inputProducts = [.. _inputs.Select(p => new Linear(p))];
        _recurrences = [.. _cells.Select(p => new Recurrence(p))];
        _headProduct = new Linear(heads, headBias);
        _relationProduct = new Linear(relation, relationBias);
        _all = [_embeddings, .. _inputs, .. _cells, heads, headBias, _arc, _distance, relation, relationBias];
    }

    public IReadOnlyList<Parameter> Parameters => _all;

    /// <summary>Adds the gradient of the loss over some sentences, and gives the loss; both are sums over words.</summary>
    public double Learn(IReadOnlyList<Example> batch)
    {
        int[] lengths = [.. batch.Select(example => example.Count)];
        int count = lengths.Sum(), width = _shape.Width;
        float[][] words = new float[_shape.Layers + 1][];
        float[][] masked = new float[_shape.Layers + 1][], masks = new float[_shape.Layers + 1][], gates = new float[_shape.Layers][];
        words[0] = Embed(batch, count);
        for (int layer = 0; layer <= _shape.Layers; layer++)
        {
            masks[layer] = Mask(lengths, width, layer == 0 ? _options.EmbeddingDropout : _options.Dropout);
            masked[layer] = Times(words[layer], masks[layer]);
            if (layer < _shape.Layers)
            {
                gates[layer] = new float[count * 3 * width];
                words[layer + 1] = new float[count * width];
                _inputProducts[layer].Forward(masked[layer], count, gates[layer]);
                _recurrences[layer].Forward(words[layer], gates[layer], lengths, words[layer + 1]);
            }
        }

        int headWidth = _headProduct.Width;
        float[] heads = new float[count * headWidth], headGradient = new float[count * headWidth];
        _headProduct.Forward(masked[^1], count, heads);
        double loss = Heads(batch, lengths, heads, headGradient);
        float[] gradient = new float[count * width];
        _headProduct.Backward(masked[^1], count, headGradient, gradient);
        gradient = Times(gradient, masks[^1]);
        for (int layer = _shape.Layers - 1; layer >= 0; layer--)
        {
            float[] through = new float[count * width], direct = new float[count * width], gateGradient = new float[count * 3 * width];
            _recurrences[layer].Backward(words[layer], gates[layer], lengths, gradient, direct, gateGradient);
            _inputProducts[layer].Backward(masked[layer], count, gateGradient, through);
            gradient = Times(through, masks[layer]);
            Vectors.AddScaled(direct, 1, gradient);
        }

        EmbedBackward(batch, gradient);
        return loss;
    }

    private float[] Embed(IReadOnlyList<Example> batch, int count)
    {
        float[] words = new float[count * _shape.Width];
        int at = 0;
        foreach (Example example in batch)
        {
            _embeddings.Weights.Row(FeatureTable.Root).CopyTo(words.AsSpan(at++ * _shape.Width));
            for (int i = 0; i < example.Tags.Length; i++, at++)
            {
                foreach (int row in Rows(example, i))
                {
                    Vectors.AddScaled(_embeddings.Weights.Row(row), 1, words.AsSpan(at * _shape.Width, _shape.Width));
                }
            }
        }

        return words;
    }

    private void EmbedBackward(IReadOnlyList<Example> batch, float[] gradient)
    {
        int at = 0;
        foreach (Example example in batch)
        {
            Vectors.AddScaled(gradient.AsSpan(at++ * _shape.Width, _shape.Width), 1, _embeddings.GradientRow(FeatureTable.Root));
            for (int i = 0; i < example.Tags.Length; i++, at++)
            {
                foreach (int row in Rows(example, i))
                {
                    Vectors.AddScaled(gradient.AsSpan(at * _shape.Width, _shape.Width), 1, _embeddings.GradientRow(row));
                }
            }
        }
    }

    // The form's row, known or not, and those of the other features that are known.
    private static IEnumerable<int> Rows(Example example, int word)
    {
        for (int i = 0; i < WordFeatures.Count; i++)
        {
            int row = example.Rows[(word * WordFeatures.Count) + i];
            if (i == 0 || row != FeatureTable.Unknown)
            {
                yield return row;
            }
        }
    }

    private double Heads(IReadOnlyList<Example> batch, int[] lengths, float[] heads, float[] gradient)
    {
        int headWidth = _headProduct.Width;
        double loss = 0;
        int first = 0;
        for (int s = 0; s < batch.Count; s++)
        {
            loss += Tags(batch[s], heads.AsSpan(first * headWidth), gradient.AsSpan(first * headWidth));
            loss += Arcs(batch[s], heads.AsSpan(first * headWidth), gradient.AsSpan(first * headWidth));
            first += lengths[s];
        }

        return loss + Relations(batch, heads, gradient);
    }

    private double Tags(Example example, Span<float> heads, Span<float> gradient)
    {
        double loss = 0;
        for (int i = 0; i < example.Tags.Length; i++)
        {
            if (example.Tags[i] >= 0)
            {
                int at = ((i + 1) * _headProduct.Width) + _shape.Tag;
                loss += Softmax.Loss(heads.Slice(at, _shape.Tags), example.Tags[i], gradient.Slice(at, _shape.Tags), _options.TagWeight);
            }
        }

        return loss;
    }

    private double Arcs(Example example, Span<float> heads, Span<float> gradient)
    {
        int n = example.Count, width = _shape.ArcWidth, stride = _headProduct.Width;
        float[] mask = Mask([1], 2 * width, _options.HeadDropout);
        float[] dependents = new float[n * width], headers = new float[n * width];
        for (int i = 0; i < n; i++)
        {
            for (int k = 0; k < width; k++)
            {
                dependents[(i * width) + k] = Math.Max(heads[(i * stride) + k], 0) * mask[k];
                headers[(i * width) + k] = Math.Max(heads[(i * stride) + _shape.ArcHead + k], 0) * mask[width + k];
            }
        }

        // bilinear = dependents · U + the last row of U
        float[] distances = new float[n * Distance.Steps], distanceGradient = new float[n * Distance.Steps];
        float[] bilinear = new float[n * width], bilinearGradient = new float[n * width], dependentGradient = new float[n * width], headerGradient = new float[n * width];
        for (int i = 1; i < n; i++)
        {
            Span<float> row = bilinear.AsSpan(i * width, width);
            Span<float> distance = distances.AsSpan(i * Distance.Steps, Distance.Steps);
            _arc.Weights.Row(width).CopyTo(row);
            _distance.Weights.Row(width).CopyTo(distance);
            for (int k = 0; k < width; k++)
            {
                float d = dependents[(i * width) + k];
                if (d != 0)
                {
                    Vectors.AddScaled(_arc.Weights.Row(k), d, row);
                    Vectors.AddScaled(_distance.Weights.Row(k), d, distance);
                }
            }
        }

        double loss = 0;
        float[] scores = new float[n], scoreGradient = new float[n];
        for (int i = 1; i < n; i++)
        {
            for (int j = 0; j < n; j++)
            {
                scores[j] = j == i ? Softmax.Never
                    : Vectors.Dot(bilinear.AsSpan(i * width, width), headers.AsSpan(j * width, width))
                        + (j > 0 ? distances[(i * Distance.Steps) + Distance.Step(i, j)] : 0);
            }

            scoreGradient.AsSpan().Clear();
            loss += Softmax.Loss(scores, example.Heads[i - 1] + 1, scoreGradient);
            for (int j = 0; j < n; j++)
            {
                if (j != i)
                {
                    Vectors.AddScaled(headers.AsSpan(j * width, width), scoreGradient[j], bilinearGradient.AsSpan(i * width, width));
                    Vectors.AddScaled(bilinear.AsSpan(i * width, width), scoreGradient[j], headerGradient.AsSpan(j * width, width));
                    distanceGradient[(i * Distance.Steps) + Distance.Step(i, j)] += j > 0 ? scoreGradient[j] : 0;
                }
            }
        }

        for (int i = 1; i < n; i++)
        {
            ReadOnlySpan<float> row = bilinearGradient.AsSpan(i * width, width);
            ReadOnlySpan<float> distance = distanceGradient.AsSpan(i * Distance.Steps, Distance.Steps);
            Vectors.AddScaled(row, 1, _arc.GradientRow(width));
            Vectors.AddScaled(distance, 1, _distance.GradientRow(width));
            for (int k = 0; k < width; k++)
            {
                float d = dependents[(i * width) + k];
                if (d != 0)
                {
                    Vectors.AddScaled(row, d, _arc.GradientRow(k));
                    Vectors.AddScaled(distance, d, _distance.GradientRow(k));
                    dependentGradient[(i * width) + k] = Vectors.Dot(row, _arc.Weights.Row(k)) + Vectors.Dot(distance, _distance.Weights.Row(k));
                }
            }
        }

        for (int i = 0; i < n; i++)
        {
            for (int k = 0; k < width; k++)
            {
                int at = (i * width) + k;
                gradient[(i * stride) + k] += dependents[at] > 0 ? dependentGradient[at] * mask[k] : 0;
                gradient[(i * stride) + _shape.ArcHead + k] += headers[at] > 0 ? headerGradient[at] * mask[width + k] : 0;
            }
        }

        return loss;
    }

    private double Relations(IReadOnlyList<Example> batch, float[] heads, float[] gradient)
    {
        int width = _shape.RelationWidth, stride = _headProduct.Width, count = batch.Sum(example => example.Tags.Length);
        var ends = new (int Dependent, int Head, int Relation)[count];
        float[] pairs = new float[count * width], pairGradient = new float[count * width], masks = new float[count * width];
        int first = 0, at = 0;
        foreach (Example example in batch)
        {
            float[] mask = Mask([1], width, _options.HeadDropout);
            for (int i = 0; i < example.Tags.Length; i++, at++)
            {
                ends[at] = (first + i + 1, first + example.Heads[i] + 1, example.Relations[i]);
                mask.CopyTo(masks, at * width);
                for (int k = 0; k < width; k++)
                {
                    float sum = heads[(ends[at].Dependent * stride) + _shape.RelationDependent + k] + heads[(ends[at].Head * stride) + _shape.RelationHead + k];
                    pairs[(at * width) + k] = Math.Max(sum, 0) * mask[k];
                }
            }

            first += example.Count;
        }

        int outputs = _relationProduct.Width;
        float[] scores = new float[count * outputs], scoreGradient = new float[count * outputs];
        _relationProduct.Forward(pairs, count, scores);
        double loss = 0;
        for (int i = 0; i < count; i++)
        {
            Span<float> row = scoreGradient.AsSpan(i * outputs, _shape.Relations);
            loss += Softmax.Loss(scores.AsSpan(i * outputs, _shape.Relations), ends[i].Relation, row);
        }

        _relationProduct.Backward(pairs, count, scoreGradient, pairGradient);
        for (int i = 0; i < count; i++)
        {
            for (int k = 0; k < width; k++)
            {
                float g = pairs[(i * width) + k] > 0 ? pairGradient[(i * width) + k] * masks[(i * width) + k] : 0;
                gradient[(ends[i].Dependent * stride) + _shape.RelationDependent + k] += g;
                gradient[(ends[i].Head * stride) + _shape.RelationHead + k] += g;
            }
        }

        return loss;
    }

    // One mask a sentence, the same for all its words (Gal and Ghahramani, 2016).
    private float[] Mask(ReadOnlySpan<int> lengths, int width, float dropout)
    {
        int count = 0;
        foreach (int length in lengths)
        {
            count += length;
        }

        float[] mask = new float[count * width];
        int first = 0;
        foreach (int length in lengths)
        {
            Span<float> row = mask.AsSpan(first * width, width);
            for (int k = 0; k < width; k++)
            {
                row[k] = dropout > 0 && _random.NextSingle() < dropout ? 0 : 1 / (1 - dropout);
            }

            for (int i = 1; i < length; i++)
            {
                row.CopyTo(mask.AsSpan((first + i) * width));
            }

            first += length;
        }

        return mask;
    }

    private static float[] Times(float[] values, float[] mask)
    {
        float[] product = new float[values.Length];
        for (int i = 0; i < product.Length; i++)
        {
            product[i] = values[i] * mask[i];
        }

        return product;
    }
}
