using System.Collections.Immutable;
using EventGraph.Coding.Syntax;

namespace EventGraph.Coding.Training.News;

/// <summary>Words of a made-up sentence with their tree; all hang below one, the head. Immutable.</summary>
internal sealed class Phrase
{
    private readonly ImmutableArray<Token> _words;
    private readonly int _head;

    private Phrase(ImmutableArray<Token> words, int head) => (_words, _head) = (words, head);

    /// <summary>The words in their order: <see cref="Token.Head"/> is −1 for the head alone; offsets are empty.</summary>
    public ImmutableArray<Token> Words => _words;

    public static Phrase Of(string form, string upos, string xpos) => new([new Token(form, 0, 0) { Upos = upos, Xpos = xpos, Relation = "root" }], 0);

    /// <summary>This with a dependent before all of its words.</summary>
    public Phrase Before(Phrase dependent, string relation) =>
        new([.. Hung(dependent, 0, dependent._words.Length + _head, relation), .. Shifted(_words, dependent._words.Length)], dependent._words.Length + _head);

    /// <summary>This with a dependent after all of its words.</summary>
    public Phrase After(Phrase dependent, string relation) => new([.. _words, .. Hung(dependent, _words.Length, _head, relation)], _head);

    public Phrase Before(string form, string upos, string xpos, string relation) => Before(Of(form, upos, xpos), relation);

    public Phrase After(string form, string upos, string xpos, string relation) => After(Of(form, upos, xpos), relation);

    /// <summary>This without the commas that end it, so that a stop or another comma may follow.</summary>
    public Phrase WithoutLastComma()
    {
        int count = _words.Length;
        while (count > 0 && _words[count - 1].Text == ",")
        {
            count--;
        }

        return new Phrase(_words[..count], _head);
    }

    private static IEnumerable<Token> Hung(Phrase dependent, int shift, int head, string relation) =>
        Shifted(dependent._words, shift).Select((word, i) => i == dependent._head ? word with { Head = head, Relation = relation } : word);

    private static IEnumerable<Token> Shifted(IEnumerable<Token> words, int shift) => words.Select(word => word.Head < 0 ? word : word with { Head = word.Head + shift });
}
