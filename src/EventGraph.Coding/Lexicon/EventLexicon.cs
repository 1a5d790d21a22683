using System.Collections.Frozen;
using System.Collections.Immutable;

namespace EventGraph.Coding.Lexicon;

/// <summary>The words that make events and claims, and the words that govern them. Immutable; safe to share between threads.</summary>
/// <remarks>docs/coding.md describes the files and how to add a verb.</remarks>
internal sealed class EventLexicon
{
    private const string ClassFile = "classes.txt";
    private const string VerbFile = "verbs.txt";

    // In this order: of two rows that ask for as much, the first wins.
    private static readonly ImmutableArray<string> VerbParts =
    [
        "verbs-consult.txt", "verbs-support.txt", "verbs-agree.txt", "verbs-concede.txt", "verbs-cooperate.txt", "verbs-aid.txt", "verbs-retreat.txt",
        "verbs-request.txt", "verbs-accuse.txt", "verbs-reject.txt", "verbs-threaten.txt", "verbs-protest.txt", "verbs-sanction.txt", "verbs-mobilize.txt",
        "verbs-coerce.txt", "verbs-assault.txt",
    ];

    private static readonly Lazy<EventLexicon> Shared = new(() => Read(Shipped));

    private readonly FrozenDictionary<string, ImmutableArray<LexiconEntry>> _verbs;
    private readonly FrozenDictionary<string, ImmutableArray<LexiconEntry>> _nouns;
    private readonly FrozenDictionary<string, ImmutableArray<LexiconEntry>> _verbClaims;
    private readonly FrozenDictionary<string, ImmutableArray<LexiconEntry>> _nounClaims;
    private readonly FrozenDictionary<string, ImmutableArray<OperatorEntry>> _operators;

    private EventLexicon(WordClasses classes, EntryParser parser, Func<string, LexiconFile> open)
    {
        Classes = classes;
        _verbs = ByLemma(parser.Verbs(open(VerbFile)));
        _nouns = ByLemma(parser.Nouns(open("nouns.txt")));
        (ImmutableArray<LexiconEntry> verbClaims, ImmutableArray<LexiconEntry> nounClaims) = parser.Claims(open("claims.txt"));
        _verbClaims = ByLemma(verbClaims);
        _nounClaims = ByLemma(nounClaims);
        _operators = parser.Operators(open("operators.txt"))
            .GroupBy(e => e.Lemma, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(e => e.Conditions.Length + e.Forms.Length).ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>The lexicon that ships, read once.</summary>
    public static EventLexicon Default => Shared.Value;

    public WordClasses Classes { get; }

    /// <summary>How many entries make events or claims.</summary>
    public int Count => _verbs.Values.Concat(_nouns.Values).Concat(_verbClaims.Values).Concat(_nounClaims.Values).Sum(e => e.Length);

    /// <summary>Reads a lexicon; <paramref name="open"/> gives each of its files by name.</summary>
    /// <exception cref="FormatException">A row is wrong; the message names file and line.</exception>
    public static EventLexicon Read(Func<string, LexiconFile> open)
    {
        WordClasses classes = WordClasses.Read(open(ClassFile));
        return new EventLexicon(classes, new EntryParser(classes), open);
    }

    /// <summary>
    /// The lexicon that ships together with a user's files (<see cref="UserLexicon"/>). Of two entries of a word that ask for as much, the
    /// user's wins; his classes may be made of those that ship.
    /// </summary>
    /// <exception cref="FormatException">A row is wrong; the message names file and line.</exception>
    public static EventLexicon DefaultWith(IReadOnlyList<(string File, TextReader Text)> files)
    {
        if (files.Count == 0)
        {
            return Default;
        }

        ILookup<string, LexiconRow> own = UserLexicon.Read(files);
        return Read(name => Shipped(name).With(own[name], before: name != ClassFile));
    }

    /// <summary>Every verb that makes an event, a claim, or governs one.</summary>
    public IEnumerable<string> VerbLemmas => _verbs.Keys.Concat(_verbClaims.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>Every noun that makes an event.</summary>
    public IEnumerable<string> NounLemmas => _nouns.Keys.Order(StringComparer.Ordinal);

    /// <summary>Whether a lemma is a word of the lexicon, in any of its files.</summary>
    public bool IsWord(string lemma) => Classes.Knows(lemma);

    /// <summary>Entries of a verb, the one with the most conditions first.</summary>
    public ImmutableArray<LexiconEntry> Verb(string lemma) => _verbs.GetValueOrDefault(lemma, []);

    /// <summary>Entries of a noun, the one with the most conditions first.</summary>
    public ImmutableArray<LexiconEntry> Noun(string lemma) => _nouns.GetValueOrDefault(lemma, []);

    /// <summary>Claims of a verb, the one with the most conditions first.</summary>
    public ImmutableArray<LexiconEntry> VerbClaim(string lemma) => _verbClaims.GetValueOrDefault(lemma, []);

    /// <summary>Claims of a noun, the one with the most conditions first.</summary>
    public ImmutableArray<LexiconEntry> NounClaim(string lemma) => _nounClaims.GetValueOrDefault(lemma, []);

    /// <summary>Operators of a word, the one with the most conditions first.</summary>
    public ImmutableArray<OperatorEntry> Operator(string lemma) => _operators.GetValueOrDefault(lemma, []);

    private static LexiconFile Shipped(string name)
    {
        LexiconFile file = LexiconFile.Shipped("Lexicon", name);
        return name == VerbFile ? file.With(VerbParts.SelectMany(part => LexiconFile.Shipped("Lexicon", part).Rows), before: false) : file;
    }

    private static FrozenDictionary<string, ImmutableArray<LexiconEntry>> ByLemma(IEnumerable<LexiconEntry> entries) => entries
        .GroupBy(e => e.Lemma, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(e => e.Conditions.Length).ThenByDescending(e => e.Conditions.Count(c => c.Words is not null)).ToImmutableArray(), StringComparer.Ordinal);
}
