using EventGraph.Coding.Frames;

namespace EventGraph.Coding.Lexicon;

/// <summary>Words and phrases of lemmas, each with what it shows, and where they stand in a sentence. Immutable once read.</summary>
/// <typeparam name="T">What a phrase shows.</typeparam>
internal sealed class PhraseIndex<T>
{
    private readonly Dictionary<string, List<(string[] Words, T Value)>> _byFirstWord = new(StringComparer.Ordinal);

    /// <summary>Adds a phrase; false when it shows this already.</summary>
    public bool TryAdd(string phrase, T value)
    {
        string[] words = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (!_byFirstWord.TryGetValue(words[0], out var phrases))
        {
            _byFirstWord.Add(words[0], phrases = []);
        }

        if (phrases.Exists(p => p.Words.AsSpan().SequenceEqual(words) && EqualityComparer<T>.Default.Equals(p.Value, value)))
        {
            return false;
        }

        phrases.Add((words, value));
        return true;
    }

    /// <summary>What the phrases of a sentence show, and the token at which each begins. A word stands as its lemma or as written.</summary>
    public IEnumerable<(int Token, T Value)> In(SentenceTree tree)
    {
        for (int token = 0; token < tree.Count; token++)
        {
            string lemma = tree.Lemma(token);
            string written = tree.Lower(token);
            if (_byFirstWord.TryGetValue(lemma, out var phrases))
            {
                foreach ((string[] words, T value) in phrases)
                {
                    if (Follow(tree, token, words))
                    {
                        yield return (token, value);
                    }
                }
            }

            if (written != lemma && _byFirstWord.TryGetValue(written, out phrases))
            {
                foreach ((string[] words, T value) in phrases)
                {
                    if (Follow(tree, token, words))
                    {
                        yield return (token, value);
                    }
                }
            }
        }
    }

    // Hyphens between tokens count for nothing: "cease-fire" is "cease fire".
    private static bool Follow(SentenceTree tree, int token, string[] words)
    {
        int at = token + 1;
        for (int i = 1; i < words.Length; i++, at++)
        {
            if (at < tree.Count && tree[at].Text is "-" or "‑")
            {
                at++;
            }

            if (at >= tree.Count || (tree.Lemma(at) != words[i] && tree.Lower(at) != words[i]))
            {
                return false;
            }
        }

        return true;
    }
}
