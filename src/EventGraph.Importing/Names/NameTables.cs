using System.Collections.Frozen;
using EventGraph.Actors;
using EventGraph.Importing.Codes;

namespace EventGraph.Importing.Names;

/// <summary>
/// What the gazetteer does not say of the names of coded data: spellings (<c>names.txt</c>), sorts of people (<c>agents.txt</c>), and the words by which an
/// organisation is told from a person (<c>organisations.txt</c>). Immutable; safe to share between threads.
/// </summary>
internal sealed class NameTables
{
    private const string Folder = "Names";
    private const string Nobody = "-";
    private const char Anywhere = '*';
    private const int MostWordsOfAPerson = 6;

    private static readonly Lazy<NameTables> Shared = new(() => new NameTables(
        CodeFile.Shipped(Folder, "names.txt"), CodeFile.Shipped(Folder, "agents.txt"), CodeFile.Shipped(Folder, "organisations.txt")));

    private readonly FrozenSet<string> _nobody;
    private readonly FrozenDictionary<string, ActorId> _names;
    private readonly FrozenDictionary<string, string> _agents;
    private readonly FrozenDictionary<string, string> _agentWords;
    private readonly FrozenSet<string> _organisationWords;

    /// <exception cref="FormatException">A row is wrong; the message names file and line.</exception>
    public NameTables(IEnumerable<CodeRow> names, IEnumerable<CodeRow> agents, IEnumerable<CodeRow> organisations)
    {
        HashSet<string> nobody = new(StringComparer.Ordinal);
        Dictionary<string, ActorId> actors = new(StringComparer.Ordinal);
        foreach (CodeRow row in names)
        {
            if (row.Cells is not [{ Length: > 0 } name, var actor])
            {
                throw row.Mistake("a row is 'name | actor', or '-' for nobody");
            }

            if (actor == Nobody)
            {
                nobody.Add(AliasKey.Of(name));
            }
            else if (!ActorId.TryParse(actor, out ActorId id) || !actors.TryAdd(AliasKey.Of(name), id))
            {
                throw row.Mistake($"'{actor}' is not an actor id, or '{name}' has a row already");
            }
        }

        Dictionary<string, string> byPhrase = new(StringComparer.Ordinal), byWord = new(StringComparer.Ordinal);
        foreach (CodeRow row in agents)
        {
            foreach (string phrase in Items(row, 1))
            {
                if (!(phrase[0] == Anywhere ? byWord.TryAdd(AliasKey.Of(phrase[1..]), row.Cells[0]) : byPhrase.TryAdd(AliasKey.Of(phrase), row.Cells[0])))
                {
                    throw row.Mistake($"'{phrase}' stands in a row already");
                }
            }
        }

        (_nobody, _names) = (nobody.ToFrozenSet(StringComparer.Ordinal), actors.ToFrozenDictionary(StringComparer.Ordinal));
        (_agents, _agentWords) = (byPhrase.ToFrozenDictionary(StringComparer.Ordinal), byWord.ToFrozenDictionary(StringComparer.Ordinal));
        _organisationWords = organisations.SelectMany(row => Items(row, 0)).Select(AliasKey.Of).ToFrozenSet(StringComparer.Ordinal);
    }

    public static NameTables Default => Shared.Value;

    /// <summary>Whether a name says that nobody is named: "Unspecified Actor".</summary>
    public bool IsNobody(string name) => _nobody.Contains(AliasKey.Of(name));

    /// <summary>The actor of a spelling that the gazetteer does not have, or null.</summary>
    public ActorId? Find(string name) => _names.TryGetValue(AliasKey.Of(name), out ActorId id) ? id : null;

    /// <summary>The group that a whole phrase means, or null: "Foreign Affairs" is <c>gov</c>.</summary>
    public string? AgentsOf(string phrase) => _agents.GetValueOrDefault(AliasKey.Of(phrase));

    /// <summary>The group that a word of a phrase means, the first that means one; or null.</summary>
    public string? AgentsByWord(string phrase) => Words(phrase).Select(word => _agentWords.GetValueOrDefault(word)).FirstOrDefault(found => found is not null);

    /// <summary>Whether a name that nobody knows is a person's: two to six words with capitals, none of them one of organisations.</summary>
    public bool IsPerson(string name)
    {
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 2 and <= MostWordsOfAPerson
            && char.IsUpper(words[0][0])
            && !name.AsSpan().ContainsAnyInRange('0', '9')
            && !words.Any(word => word.Length > 3 && word.All(char.IsUpper))
            && !Words(name).Any(_organisationWords.Contains);
    }

    private static IEnumerable<string> Words(string phrase) =>
        phrase.Split([' ', '/', ','], StringSplitOptions.RemoveEmptyEntries).Select(AliasKey.Of).Where(word => word.Length > 0);

    private static string[] Items(CodeRow row, int cell) => row.Cells.Length == cell + 1 && row.Cells[cell].Length > 0
        ? row.Cells[cell].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        : throw row.Mistake("a row is 'group | phrases' of agents, or 'words' of organisations, by commas");
}
