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

    /// <summary>The aliases that begin with the word at a place, longest first, each as its words and whom it names; null for none.</summary>
    public List<(string[] Words, List<AliasMatch> Matches)>? BeginningAt(List<string> words, int start) => _byFirstWord.GetValueOrDefault(words[start]);

    /// <summary>Whether an alias stands at a place.</summary>
    public static bool StandsAt(List<string> words, int start, string[] alias)
    {
        if (start + alias.Length > words.Count)
        {
            return false;
        }

        for (int i = 1; i < alias.Length; i++)
        {
            if (words[start + i] != alias[i])
            {
                return false;
            }
        }

        return true;
    }
}
