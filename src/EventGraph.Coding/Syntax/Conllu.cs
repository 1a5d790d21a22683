using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;

namespace EventGraph.Coding.Syntax;

/// <summary>
/// Reads and writes CoNLL-U (https://universaldependencies.org/format.html): the columns FORM, LEMMA, UPOS, XPOS, HEAD and DEPREL.
/// Empty nodes are skipped; a multiword token gives its words, each with the place it has in the text.
/// </summary>
public static class Conllu
{
    private const int Columns = 10;

    /// <summary>Reads a file, plain or, where its name ends in <c>.gz</c>, gzipped.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">A line, or the compression, is broken; the message names the file.</exception>
    public static IReadOnlyList<ConlluSentence> ReadFile(FileInfo file)
    {
        ArgumentNullException.ThrowIfNull(file);
        using StringReader content = new(ReadText(file));
        return [.. Read(content, file.Name)];
    }

    /// <summary>Reads sentences one by one.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="source">What to call it in a message: a file name.</param>
    /// <exception cref="InvalidDataException">A line is broken; the message names <paramref name="source"/> and the line.</exception>
    public static IEnumerable<ConlluSentence> Read(TextReader reader, string source)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var sentence = new ConlluSentenceBuilder();
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0)
            {
                if (sentence.HasWords)
                {
                    yield return sentence.Build(source, number);
                }

                sentence = new ConlluSentenceBuilder();
            }
            else if (line[0] == '#')
            {
                sentence.Comment(line);
            }
            else
            {
                string[] columns = line.Split('\t');
                if (columns.Length != Columns)
                {
                    throw new InvalidDataException($"{source}:{number}: {columns.Length} columns where CoNLL-U has {Columns}.");
                }

                if (!sentence.Line(columns))
                {
                    throw new InvalidDataException($"{source}:{number}: the number of the word or of its head is broken.");
                }
            }
        }

        if (sentence.HasWords)
        {
            yield return sentence.Build(source, number);
        }
    }

    /// <summary>Writes a parsed sentence, with its number and text as comments and an empty line after it.</summary>
    /// <remarks>
    /// Of the ten columns FEATS and DEPS are empty. MISC says where the token stands: <c>TokenRange=START:END</c>, in UTF-16 code
    /// units of <paramref name="text"/>, end exclusive.
    /// </remarks>
    /// <param name="writer">Where to.</param>
    /// <param name="text">The text that the offsets of <paramref name="sentence"/> count in.</param>
    /// <param name="sentence">The sentence.</param>
    public static void Write(TextWriter writer, string text, ParsedSentence sentence)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(sentence);
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"# sent_id = {sentence.Index + 1}\n"));
        writer.Write($"# text = {OneLine(text[sentence.Start..sentence.End])}\n");
        ImmutableArray<Token> tokens = sentence.Tokens;
        for (int i = 0; i < tokens.Length; i++)
        {
            Token token = tokens[i];
            bool glued = token.End < text.Length && !char.IsWhiteSpace(text[token.End]);
            writer.Write(string.Create(CultureInfo.InvariantCulture,
                $"{i + 1}\t{OneLine(token.Text)}\t{OneLine(token.Lemma)}\t{token.Upos}\t{token.Xpos}\t_\t{token.Head + 1}\t{token.Relation}\t_\t{(glued ? "SpaceAfter=No|" : "")}TokenRange={token.Start}:{token.End}\n"));
        }

        writer.Write('\n');
    }

    private static string ReadText(FileInfo file)
    {
        using FileStream stream = file.OpenRead();
        using Stream content = file.Extension == ".gz" ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        using StreamReader reader = new(content);
        try
        {
            return reader.ReadToEnd();
        }
        catch (InvalidDataException broken)
        {
            throw new InvalidDataException($"{file.Name}: {broken.Message}", broken);
        }
    }

    private static string OneLine(string value) => value.ReplaceLineEndings(" ").Replace('\t', ' ');
}
