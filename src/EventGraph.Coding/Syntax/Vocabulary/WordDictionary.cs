using EventGraph.Coding.Syntax.Segmentation;

namespace EventGraph.Coding.Syntax.Vocabulary;

/// <summary>
/// The English words that <c>dictionary.txt</c> lists in their base form, with the parts of speech that each can be. The file has sections: a
/// line such as <c>= noun person</c>, then words, where an asterisk marks those that are this far more often than anything else. Immutable.
/// </summary>
internal sealed class WordDictionary
{
    private static readonly Lazy<WordDictionary> Shared = new(() => new WordDictionary([.. WordList.Lines("Vocabulary.dictionary.txt"), .. WordList.Lines("Vocabulary.news.txt")]));

    private readonly Dictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> _words;

    /// <exception cref="InvalidDataException">A section is of no known part of speech, or a word stands before the first.</exception>
    public WordDictionary(IEnumerable<string> lines)
    {
        _words = new Dictionary<string, WordClass>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        var kinds = new Dictionary<string, byte>(StringComparer.Ordinal);
        (WordClass Any, WordClass Commonest)? section = null;
        foreach (string line in lines)
        {
            if (line[0] == '=')
            {
                string title = line[1..].Trim();
                kinds.TryAdd(title, (byte)(kinds.Count + 1));
                section = SectionOf(title, kinds[title]);
            }
            else
            {
                Add(line, section ?? throw new InvalidDataException($"dictionary.txt: \"{line}\" stands before the first section."));
            }
        }
    }

    /// <summary>The dictionary that this assembly carries, read at the first use.</summary>
    public static WordDictionary Default => Shared.Value;

    /// <summary>What is said of a word in lower case; nothing of one that is not listed.</summary>
    public WordClass this[ReadOnlySpan<char> word] => _words.TryGetValue(word, out WordClass known) ? known : default;

    private void Add(ReadOnlySpan<char> line, (WordClass Any, WordClass Commonest) section)
    {
        foreach (Range range in line.Split(' '))
        {
            ReadOnlySpan<char> word = line[range];
            bool isMarked = word.EndsWith('*');
            word = word.TrimEnd('*');
            _words[word] = this[word].With(isMarked ? section.Commonest : section.Any);
        }
    }

    private static (WordClass Any, WordClass Commonest) SectionOf(string title, byte kind)
    {
        string name = title.Split(' ')[0];
        if (!Enum.TryParse(name, ignoreCase: true, out PartOfSpeech part) || part == PartOfSpeech.None)
        {
            throw new InvalidDataException($"dictionary.txt: \"{name}\" is no part of speech.");
        }

        byte As(PartOfSpeech one) => part == one ? kind : (byte)0;
        var any = new WordClass(
            As(PartOfSpeech.Noun), As(PartOfSpeech.Name), As(PartOfSpeech.Verb), part == PartOfSpeech.Adjective, part == PartOfSpeech.Adverb, PartOfSpeech.None);
        return (any, any with { Commonest = part });
    }
}
