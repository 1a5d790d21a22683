using EventGraph.Actors;
using EventGraph.Coding.Frames;

namespace EventGraph.Coding.Mentions;

/// <summary>
/// A sentence as the gazetteer spells names: a token that it counts as two words (<c>Kassym-Jomart</c>) is two, hyphens between
/// tokens are none, and any other punctuation is a word that no name has.
/// </summary>
internal sealed class WordSequence
{
    private const string Break = "\u0001";

    private readonly List<string> _words;
    private readonly List<int> _tokens;
    private readonly int[] _firstWord;

    public WordSequence(SentenceTree tree)
    {
        _words = new List<string>(tree.Count + 2);
        _tokens = new List<int>(tree.Count + 2);
        _firstWord = new int[tree.Count];
        for (int i = 0; i < tree.Count; i++)
        {
            _firstWord[i] = _words.Count;
            string key = AliasKey.Of(tree.Lower(i));
            if (key.Length > 0 && !key.Contains(' ', StringComparison.Ordinal))
            {
                Add(key, i);
            }
            else if (key.Length > 0)
            {
                foreach (string word in key.Split(' '))
                {
                    Add(word, i);
                }
            }
            else if (tree[i].Text is not ("-" or "–" or "‑"))
            {
                Add(Break, i);
            }
        }
    }

    public List<string> Words => _words;

    /// <summary>Index of the first word of a token.</summary>
    public int WordOf(int token) => _firstWord[token];

    /// <summary>The token that a word belongs to.</summary>
    public int TokenOf(int word) => _tokens[word];

    /// <summary>Whether a word is the last of its token, so that a name may end there.</summary>
    public bool EndsToken(int word) => word + 1 >= _tokens.Count || _tokens[word + 1] != _tokens[word];

    private void Add(string word, int token)
    {
        _words.Add(word);
        _tokens.Add(token);
    }
}
