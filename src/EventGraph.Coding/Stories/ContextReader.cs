using System.Collections.Frozen;
using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Coding.Frames;
using EventGraph.Coding.Lexicon;
using EventGraph.Plover;

namespace EventGraph.Coding.Stories;

/// <summary>What an event is about, by the words of its sentence (<c>contexts.txt</c>). Immutable; safe to share between threads.</summary>
internal sealed class ContextReader
{
    private const string Agents = "agents:";

    private static readonly Lazy<ContextReader> Shared = new(() => new ContextReader(LexiconFile.Shipped("Lexicon", "contexts.txt"), Gazetteer.Default.GroupNouns));

    private readonly PhraseIndex<string> _phrases = new();
    private readonly FrozenDictionary<string, string> _byAgents;
    private readonly GroupNouns _nouns;

    /// <exception cref="FormatException">A row is wrong; the message names file and line.</exception>
    internal ContextReader(LexiconFile file, GroupNouns nouns)
    {
        _nouns = nouns;
        Dictionary<string, string> byAgents = new(StringComparer.Ordinal);
        foreach (LexiconRow row in file.Rows)
        {
            if (row.Cells is not [var context, { Length: > 0 } list])
            {
                throw row.Mistake("a row is 'context | word, phrase, agents:KIND, …'");
            }

            if (!Ontology.Contexts.Contains(context))
            {
                throw row.Mistake($"'{context}' is no context of PLOVER");
            }

            foreach (string item in list.Split(',', StringSplitOptions.TrimEntries))
            {
                Add(row, context, item, byAgents);
            }
        }

        _byAgents = byAgents.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static ContextReader Default => Shared.Value;

    /// <summary>The contexts that a sentence shows, each once.</summary>
    public ImmutableArray<string> In(SentenceTree tree) => [.. _phrases.In(tree).Select(p => p.Value).Concat(OfAgents(tree)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The contexts that an event has of its entry, and then those that its sentence shows, each once.</summary>
    public ImmutableArray<string> Of(SentenceTree tree, ImmutableArray<string> ofEntry) => Joined(ofEntry, In(tree));

    /// <summary>The contexts of an entry, and then those of its sentence, each once.</summary>
    public static ImmutableArray<string> Joined(ImmutableArray<string> ofEntry, ImmutableArray<string> ofSentence) =>
        ofEntry.IsEmpty ? ofSentence : [.. ofEntry, .. ofSentence.Where(c => !ofEntry.Contains(c))];

    private void Add(LexiconRow row, string context, string item, Dictionary<string, string> byAgents)
    {
        if (item.Length == 0)
        {
            throw row.Mistake("the list has an empty item");
        }

        bool isNew = true;
        if (item.StartsWith(Agents, StringComparison.Ordinal))
        {
            string kind = item[Agents.Length..];
            isNew = _nouns.Named(kind) is not null ? byAgents.TryAdd(kind, context) : throw row.Mistake($"'{kind}' is no kind of agents of the gazetteer");
        }
        else
        {
            isNew = _phrases.TryAdd(item, context);
        }

        if (!isNew)
        {
            throw row.Mistake($"'{item}' is there already");
        }
    }

    private IEnumerable<string> OfAgents(SentenceTree tree)
    {
        for (int i = 0; i < tree.Count; i++)
        {
            if (tree.IsNoun(i) && _nouns.Find(tree.Lower(i)) is { } noun && _byAgents.TryGetValue(noun.Name, out string? context))
            {
                yield return context;
            }
        }
    }
}
