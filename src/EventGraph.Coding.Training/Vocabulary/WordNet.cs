using System.Globalization;
using System.Text.RegularExpressions;
using EventGraph.Coding.Syntax.Vocabulary;

namespace EventGraph.Coding.Training.Vocabulary;

/// <summary>
/// Reads the database files of WordNet 3 (<c>index.*</c>, <c>data.*</c>, <c>cntlist.rev</c>) and writes its single words as sections of a
/// dictionary: a kind is the lexicographer's file that the first sense is in. The same files give the same bytes.
/// </summary>
internal sealed partial class WordNet
{
    private const int LongestLine = 140, Dominance = 2;

    private const string Heading = """
        # Single words of WordNet 3.0 (c) 2006 Princeton University, under its licence (NOTICE); made by the command "dictionary" of the training.
        # A section is a part of speech and the kind of the word's first sense; an asterisk marks what a word is far more often than anything else.

        """;

    private static readonly (PartOfSpeech Part, string File)[] Parts =
        [(PartOfSpeech.Noun, "noun"), (PartOfSpeech.Verb, "verb"), (PartOfSpeech.Adjective, "adj"), (PartOfSpeech.Adverb, "adv")];

    // The lexicographer's files by their numbers (lexnames in WordNet's manual); adjectives and adverbs have no kinds here.
    private static readonly string[] Kinds =
    [
        "", "", "", "Tops", "act", "animal", "artifact", "attribute", "body", "cognition", "communication", "event", "feeling", "food", "group", "location",
        "motive", "object", "person", "phenomenon", "plant", "possession", "process", "quantity", "relation", "shape", "state", "substance", "time",
        "body", "change", "cognition", "communication", "competition", "consumption", "contact", "creation", "emotion", "motion", "perception",
        "possession", "social", "stative", "weather", "",
    ];

    private readonly Dictionary<(string Word, PartOfSpeech Part), int> _counts = [];
    private readonly SortedDictionary<string, SortedSet<string>> _sections = new(StringComparer.Ordinal);

    public WordNet(DirectoryInfo directory)
    {
        Count(Lines(directory, "cntlist.rev"));
        foreach ((PartOfSpeech part, string file) in Parts)
        {
            Dictionary<(string Word, string Sense), (bool IsName, int Kind)> senses = Senses(Lines(directory, $"data.{file}"));
            foreach (string[] columns in Lines(directory, $"index.{file}").Where(columns => Word().IsMatch(columns[0])))
            {
                int count = int.Parse(columns[2], CultureInfo.InvariantCulture);
                Add(columns[0], part, [.. columns[^count..].Select(sense => senses[(columns[0], sense)])]);
            }
        }
    }

    public void Write(TextWriter writer)
    {
        writer.Write(Heading.ReplaceLineEndings("\n"));
        foreach ((string title, SortedSet<string> words) in _sections)
        {
            writer.Write($"= {title}\n");
            int length = 0;
            foreach (string word in words)
            {
                bool isNew = length == 0 || length + word.Length + 1 > LongestLine;
                writer.Write(length == 0 ? "" : isNew ? "\n" : " ");
                writer.Write(word);
                length = isNew ? word.Length : length + 1 + word.Length;
            }

            writer.Write("\n");
        }
    }

    private void Add(string word, PartOfSpeech part, IReadOnlyList<(bool IsName, int Kind)> senses)
    {
        if (senses.Any(sense => !sense.IsName))
        {
            int own = _counts.GetValueOrDefault((word, part));
            bool isCommonest = own > 1 && Parts.All(other => other.Part == part || own > Dominance * _counts.GetValueOrDefault((word, other.Part)));
            AddTo(part, senses.First(sense => !sense.IsName).Kind, isCommonest ? $"{word}*" : word);
        }

        if (part == PartOfSpeech.Noun && senses.Any(sense => sense.IsName))
        {
            AddTo(PartOfSpeech.Name, senses.First(sense => sense.IsName).Kind, word);
        }
    }

    private void AddTo(PartOfSpeech part, int kind, string word)
    {
        string title = $"{part} {Kinds[kind]}".TrimEnd();
        title = char.ToLowerInvariant(title[0]) + title[1..];
        if (!_sections.TryGetValue(title, out SortedSet<string>? words))
        {
            _sections.Add(title, words = new SortedSet<string>(StringComparer.Ordinal));
        }

        words.Add(word);
    }

    // "abandon%2:31:00:: 4 6": the word, its part of speech by number (5 an adjective too), the number of the sense, how often it was met.
    private void Count(IEnumerable<string[]> lines)
    {
        foreach (string[] columns in lines)
        {
            string[] key = columns[0].Split('%');
            PartOfSpeech part = key[1][0] == '5' ? PartOfSpeech.Adjective : Parts[key[1][0] - '1'].Part;
            _counts[(key[0], part)] = _counts.GetValueOrDefault((key[0], part)) + int.Parse(columns[2], CultureInfo.InvariantCulture);
        }
    }

    // "00001740 03 n 01 entity 0 …": the sense, its lexicographer's file, how many words (in hexadecimal), and those, each with a number.
    private static Dictionary<(string Word, string Sense), (bool IsName, int Kind)> Senses(IEnumerable<string[]> lines)
    {
        var senses = new Dictionary<(string, string), (bool, int)>();
        foreach (string[] columns in lines)
        {
            int count = int.Parse(columns[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            for (int i = 0; i < count; i++)
            {
                string word = columns[4 + (2 * i)].Split('(')[0];
                senses[(word.ToLowerInvariant(), columns[0])] = (char.IsUpper(word[0]), int.Parse(columns[1], CultureInfo.InvariantCulture));
            }
        }

        return senses;
    }

    // The licence stands at the head of each file, in lines that start with a blank.
    private static IEnumerable<string[]> Lines(DirectoryInfo directory, string file) =>
        File.ReadLines(Path.Combine(directory.FullName, file)).Where(line => line[0] != ' ').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex("^[a-z][a-z'.-]*$", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
