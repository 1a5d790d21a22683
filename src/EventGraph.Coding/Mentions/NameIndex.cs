using EventGraph.Actors;

namespace EventGraph.Coding.Mentions;

/// <summary>Finds the longest alias that starts at a word. Immutable; safe to share between threads.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<string, List<(string[] Words, List<AliasMatch> Matches)>> _byFirstWord = new(StringComparer.Ordinal);

    public NameIndex(Gazetteer gazetteer)
    {
        Dictionary<string, List<AliasMatch>> byKey = new(StringComparer.Ordinal);
        foreach (AliasMatch match in gazetteer.Actors.SelectMany(a => a.Aliases, (a, alias) => new AliasMatch(a, alias)))
        {
            string key = AliasKey.Of(match.Alias.Text);
            if (key.Length == 0)
            {
                continue;
            }

            if (!byKey.TryGetValue(key, out List<AliasMatch>? matches))
            {
                byKey.Add(key, matches = []);
                string[] words = key.Split(' ');
                if (!_byFirstWord.TryGetValue(words[0], out var entries))
                {
                    _byFirstWord.Add(words[0], entries = []);
                }

                entries.Add((words, matches));
            }

            matches.Add(match);
        }

        foreach (var entries in _byFirstWord.Values)
        {
            entries.Sort((a, b) => b.Words.Length - a.Words.Length);
        }
    }

    /// <summary>Every alias that starts at a word, longest first, with the number of words that it takes.</summary>
    public IEnumerable<(int Words, IReadOnlyList<AliasMatch> Matches)> StartingAt(IReadOnlyList<string> words, int start)
    {
        foreach ((string[] alias, List<AliasMatch> matches) in _byFirstWord.GetValueOrDefault(words[start], []))
        {
            if (start + alias.Length <= words.Count && alias.Select((w, i) => words[start + i] == w).All(same => same))
            {
                yield return (alias.Length, matches);
            }
        }
    }
}
