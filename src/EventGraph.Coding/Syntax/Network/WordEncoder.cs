namespace EventGraph.Coding.Syntax.Network;

/// <summary>Makes vectors of words, each by itself: the sum of its features' embeddings, and what the first layer's matrix makes of that. Immutable.</summary>
internal sealed class WordEncoder(FeatureTable features, Weights embeddings, PackedMatrix gates)
{
    private readonly float[] _rootGates = Product(gates, embeddings.Row(FeatureTable.Root));

    /// <summary>Writes the words of a sentence, behind the artificial root, and their gates.</summary>
    public void Encode(ReadOnlySpan<Token> tokens, NetworkScratch scratch)
    {
        int width = embeddings.Columns;
        embeddings.Row(FeatureTable.Root).CopyTo(scratch.Words);
        _rootGates.CopyTo(scratch.Gates, 0);
        int missed = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            if (scratch.Cache.TryGet(WordCache.KeyOf(tokens[i].Text, i == 0), out ReadOnlySpan<float> row))
            {
                row[..width].CopyTo(scratch.Words.AsSpan((i + 1) * width));
                row[width..].CopyTo(scratch.Gates.AsSpan((i + 1) * gates.Columns));
            }
            else
            {
                Embed(tokens[i].Text, i == 0, scratch.MissedWords.AsSpan(missed * width, width));
                scratch.Missed[missed++] = i;
            }
        }

        gates.Multiply(scratch.MissedWords, missed, scratch.MissedGates);
        for (int m = 0; m < missed; m++)
        {
            int word = scratch.Missed[m];
            ReadOnlySpan<float> vector = scratch.MissedWords.AsSpan(m * width, width), product = scratch.MissedGates.AsSpan(m * gates.Columns, gates.Columns);
            Span<float> row = scratch.Cache.Add(WordCache.KeyOf(tokens[word].Text, word == 0));
            vector.CopyTo(row);
            product.CopyTo(row[width..]);
            vector.CopyTo(scratch.Words.AsSpan((word + 1) * width));
            product.CopyTo(scratch.Gates.AsSpan((word + 1) * gates.Columns));
        }
    }

    // The form counts, known or not; another feature that is not known counts for nothing.
    private void Embed(ReadOnlySpan<char> word, bool opens, Span<float> sum)
    {
        Span<uint> found = stackalloc uint[WordFeatures.Count];
        WordFeatures.Gather(word, opens, found);
        embeddings.Row(features[found[0]]).CopyTo(sum);
        foreach (uint feature in found[1..])
        {
            int row = features[feature];
            if (row != FeatureTable.Unknown)
            {
                Rows.Add(embeddings.Row(row), sum);
            }
        }
    }

    private static float[] Product(PackedMatrix matrix, ReadOnlySpan<float> row)
    {
        float[] product = new float[matrix.Columns];
        matrix.Multiply(row, 1, product);
        return product;
    }
}
