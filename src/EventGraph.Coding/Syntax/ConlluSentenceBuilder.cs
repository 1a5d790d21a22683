using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace EventGraph.Coding.Syntax;

/// <summary>Collects the lines of one CoNLL-U sentence.</summary>
internal sealed class ConlluSentenceBuilder
{
    private readonly List<Word> _words = [];
    private string _id = "";
    private string? _text;
    private bool _startsDocument, _startsParagraph;
    private int _rangeEnd;
    private bool _spaceAfterRange;

    public bool HasWords => _words.Count > 0;

    public void Comment(string line)
    {
        if (Value(line, "# sent_id = ") is { } id)
        {
            _id = id;
        }
        else if (Value(line, "# text = ") is { } text)
        {
            _text = text;
        }
        else if (line.StartsWith("# newdoc", StringComparison.Ordinal))
        {
            _startsDocument = true;
        }
        else if (line.StartsWith("# newpar", StringComparison.Ordinal))
        {
            _startsParagraph = true;
        }
    }

    public bool Line(string[] columns)
    {
        string id = columns[0];
        if (id.Contains('.', StringComparison.Ordinal))
        {
            return true;
        }

        int dash = id.IndexOf('-', StringComparison.Ordinal);
        if (dash > 0)
        {
            _spaceAfterRange = SpaceFollows(columns);
            return Number(id[(dash + 1)..], out _rangeEnd);
        }

        if (!Number(id, out int index) || index != _words.Count + 1 || !Number(columns[6], out int head) || head < 0)
        {
            return false;
        }

        // Within a multiword token no space is; after it stands what its own line says.
        bool spaceAfter = index == _rangeEnd ? _spaceAfterRange : index > _rangeEnd && SpaceFollows(columns);
        _words.Add(new Word(columns[1], columns[2], columns[3], columns[4], head - 1, columns[7], spaceAfter));
        return true;
    }

    public ConlluSentence Build(string source, int line)
    {
        string text = _text ?? Join();
        var tokens = ImmutableArray.CreateBuilder<Token>(_words.Count);
        int at = 0;
        foreach (Word word in _words)
        {
            if (word.Head >= _words.Count)
            {
                throw new InvalidDataException($"{source}:{line}: a head of the sentence that ends here is not in it.");
            }

            // A word that the text does not hold as written ("dunno" = do, n't, know) stands where the one before it ends.
            int found = text.IndexOf(word.Form, at, StringComparison.Ordinal);
            int start = found >= 0 && IsBlank(text, at, found) ? found : at;
            int end = found == start ? start + word.Form.Length : start;
            tokens.Add(new Token(word.Form, start, end)
            {
                Lemma = word.Lemma,
                Upos = word.Upos,
                Xpos = word.Xpos,
                Head = word.Head,
                Relation = word.Relation,
            });
            at = end;
        }

        return new ConlluSentence(_id, _startsDocument || _startsParagraph, text, tokens.MoveToImmutable())
        {
            StartsDocument = _startsDocument,
            SpaceAfter = _words[^1].SpaceAfter,
        };
    }

    private static bool IsBlank(string text, int from, int to) => text.AsSpan(from, to - from).IsWhiteSpace();

    private static bool SpaceFollows(string[] columns) => !columns[9].Split('|').Contains("SpaceAfter=No", StringComparer.Ordinal);

    private static string? Value(string line, string key) =>
        line.StartsWith(key, StringComparison.Ordinal) ? line[key.Length..] : null;

    private static bool Number(string text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);

    private string Join()
    {
        var text = new StringBuilder();
        foreach (Word word in _words)
        {
            text.Append(word.Form).Append(word.SpaceAfter ? " " : "");
        }

        return text.ToString().TrimEnd();
    }

    private readonly record struct Word(string Form, string Lemma, string Upos, string Xpos, int Head, string Relation, bool SpaceAfter);
}
