using System.Collections.Immutable;
using EventGraph.Plover;

namespace EventGraph.Coding.Lexicon;

/// <summary>Reads the rows of the lexicon files into entries.</summary>
internal sealed class EntryParser(WordClasses classes)
{
    private const string NounKind = "noun";
    private const string VerbKind = "verb";
    private const string NounMark = "/n";

    private static readonly ImmutableArray<string> Forms = ["to", "ing", "that", "bare", "noun", "subj", "of", "for", "in"];
    private static readonly ImmutableArray<string> Common = ["obj", "against", "on", "to", "with", "at", "from", "of", "for"];

    private static readonly Roles VerbRoles = new(["subj"], Common, Reciprocal: false);

    private static readonly Roles NounRoles =
        new(["support", "poss", "adj", "by", "from"], ["on", "against", "of", "at", "suffer"], Reciprocal: false);

    public IEnumerable<LexiconEntry> Verbs(LexiconFile file) => file.Rows.SelectMany(row => Entries(row, row.Cells, VerbRoles));

    public IEnumerable<LexiconEntry> Nouns(LexiconFile file) => file.Rows.SelectMany(row => Entries(row, row.Cells, NounRoles));

    /// <summary>The claims that hang on verbs, and those that hang on nouns.</summary>
    public (ImmutableArray<LexiconEntry> Verbs, ImmutableArray<LexiconEntry> Nouns) Claims(LexiconFile file)
    {
        ILookup<string, LexiconEntry> byKind = file.Rows
            .SelectMany(row => row.Cells is [NounKind or VerbKind, .. var rest]
                ? Claim(row, rest).Select(entry => (Kind: row.Cells[0], Entry: entry))
                : throw row.Mistake("a claim begins with 'verb' or 'noun'"))
            .ToLookup(e => e.Kind, e => e.Entry);
        return ([.. byKind[VerbKind]], [.. byKind[NounKind]]);
    }

    public IEnumerable<OperatorEntry> Operators(LexiconFile file) => file.Rows.SelectMany(Operator);

    private static ImmutableArray<string> Contexts(string cell, LexiconRow row)
    {
        ImmutableArray<string> contexts = [.. cell.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        return contexts.FirstOrDefault(c => !Ontology.Contexts.Contains(c)) is { } unknown
            ? throw row.Mistake($"'{unknown}' is no context of PLOVER")
            : contexts;
    }

    private IEnumerable<LexiconEntry> Claim(LexiconRow row, string[] cells)
    {
        ImmutableArray<string> rivals = cells.Length > 3 ? Roles.Slots(cells[3], row) : [];
        return Entries(row, cells[..Math.Min(cells.Length, 3)], null).Select(entry => entry with { Rivals = rivals });
    }

    private IEnumerable<LexiconEntry> Entries(LexiconRow row, string[] cells, Roles? usual)
    {
        if (cells.Length is < 2 or > 4)
        {
            throw row.Mistake("an entry is 'phrase | reading | roles | contexts'; the last two may be left out");
        }

        string[] words = Words(row, cells[0]);
        string[] readings = cells[1].Split('/', StringSplitOptions.TrimEntries);
        Reading reading = Reading.Parse(readings[0], row);
        Reading? published = readings.Length > 1 ? Reading.Parse(readings[1], row) : null;
        Roles roles = cells.Length > 2 && cells[2].Length > 0 ? Roles.Parse(cells[2], row) : usual ?? throw row.Mistake("a claim needs its roles");
        ImmutableArray<string> contexts = cells.Length > 3 ? Contexts(cells[3], row) : [];
        ImmutableArray<Condition> conditions = [.. words[1..].Select(w => Condition.Parse(w, classes, row))];
        foreach (string lemma in classes.Words(words[0], row))
        {
            yield return new LexiconEntry(lemma, conditions, reading, roles, contexts, []) { Phrase = string.Join(' ', (string[])[lemma, .. words[1..]]), Published = published };
        }
    }

    private IEnumerable<OperatorEntry> Operator(LexiconRow row)
    {
        string[] cells = row.Cells;
        if (cells.Length is not (3 or 4))
        {
            throw row.Mistake("an operator is 'phrase | over cooperation | over conflict | roles'; the last may be left out");
        }

        string[] words = Words(row, cells[0]);
        bool isNoun = words[0].EndsWith(NounMark, StringComparison.Ordinal);
        ImmutableArray<Condition> conditions = [.. words[1..].Where(w => !Forms.Contains(w)).Select(w => Condition.Parse(w, classes, row))];
        ImmutableArray<string> forms = [.. words[1..].Where(w => Forms.Contains(w))];
        OperatorResult overCooperation = OperatorResult.Parse(cells[1], row), overConflict = OperatorResult.Parse(cells[2], row);
        Roles? roles = cells.Length == 4 ? Roles.Parse(cells[3], row) : null;
        foreach (string lemma in classes.Words(isNoun ? words[0][..^NounMark.Length] : words[0], row))
        {
            yield return new OperatorEntry(lemma, conditions, forms, overCooperation, overConflict, roles) { Phrase = string.Join(' ', (string[])[lemma, .. words[1..]]), IsNoun = isNoun };
        }
    }

    private static string[] Words(LexiconRow row, string phrase) => phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words
        ? words
        : throw row.Mistake("the phrase is missing");
}
