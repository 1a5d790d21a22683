namespace EventGraph.Coding.Mentions;

/// <summary>Mentions of a sentence by their tokens. A mention that is put in takes the place of those it covers.</summary>
internal sealed class MentionMap
{
    private readonly Mention?[] _byToken;

    public MentionMap(int tokens, IEnumerable<Mention> mentions)
    {
        _byToken = new Mention?[tokens];
        foreach (Mention mention in mentions)
        {
            Put(mention);
        }
    }

    /// <summary>The mention that covers a token; null for none and outside of the sentence.</summary>
    public Mention? At(int token) => token >= 0 && token < _byToken.Length ? _byToken[token] : null;

    public void Put(Mention mention)
    {
        for (int i = mention.First; i <= mention.Last; i++)
        {
            if (_byToken[i] is { } covered)
            {
                Array.Clear(_byToken, covered.First, covered.Last - covered.First + 1);
            }

            _byToken[i] = mention;
        }
    }

    /// <summary>All mentions, in the order of the text.</summary>
    public IEnumerable<Mention> All()
    {
        for (int i = 0; i < _byToken.Length; i++)
        {
            if (_byToken[i] is { } mention)
            {
                yield return mention;
                i = mention.Last;
            }
        }
    }
}
