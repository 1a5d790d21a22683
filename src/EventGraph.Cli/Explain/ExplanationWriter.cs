using System.Globalization;
using EventGraph.Coding.Explanations;
using EventGraph.Coding.Syntax;
using EventGraph.Events;
using EventGraph.Plover;

namespace EventGraph.Cli.Explain;

/// <summary>Writes an explanation for a person: plain text, at most a hundred columns, no colours.</summary>
internal sealed class ExplanationWriter(TextWriter writer, string text)
{
    private const int DeepestIndent = 30;
    private const int WordColumn = 50;

    public void Write(ArticleExplanation explanation)
    {
        foreach (SentenceExplanation sentence in explanation.Sentences)
        {
            Write(sentence);
        }

        if (explanation.Coded.Reason is { } reason)
        {
            writer.WriteBlock(0, $"Nothing is coded: {reason}.");
        }
    }

    private void Write(SentenceExplanation sentence)
    {
        writer.WriteBlock(0, string.Create(CultureInfo.InvariantCulture, $"{sentence.Sentence.Index + 1}. {text[sentence.Sentence.Start..sentence.Sentence.End]}"));
        writer.WriteLine();
        writer.WriteLine("  Parse");
        WriteTree(sentence.Sentence);
        Section("Actors", sentence.Actors, actor => Write(sentence, actor));
        Section("Rules tried", sentence.Words, word => Write(sentence, word));
        Section("Events", sentence.Events, Write);
        writer.WriteLine();
    }

    private void Section<T>(string title, IReadOnlyCollection<T> items, Action<T> write)
    {
        writer.WriteLine();
        writer.WriteLine(items.Count == 0 ? $"  {title}: none" : $"  {title}");
        foreach (T item in items)
        {
            write(item);
        }
    }

    // The root first, below every word those that depend on it, in their order.
    private void WriteTree(ParsedSentence sentence)
    {
        ILookup<int, int> children = Enumerable.Range(0, sentence.Tokens.Length).ToLookup(i => sentence.Tokens[i].Head);
        Stack<(int Token, int Depth)> open = new(children[-1].Reverse().Select(root => (root, 0)));
        while (open.TryPop(out (int Token, int Depth) next))
        {
            Token token = sentence.Tokens[next.Token];
            string word = new string(' ', Math.Min(2 * next.Depth, DeepestIndent)) + token.Text;
            writer.WriteLine($"    {word.PadRight(WordColumn)} {token.Upos,-5} {token.Xpos,-5} {token.Relation}");
            foreach (int child in children[next.Token].Reverse())
            {
                open.Push((child, next.Depth + 1));
            }
        }
    }

    private void Write(SentenceExplanation sentence, ActorExplanation actor)
    {
        string who = actor.Actors.IsEmpty ? "nobody that is known" : string.Join(" and ", actor.Actors.Select(a => $"{a.Name} ({a.Id})"));
        string sure = actor.Confidence < 1 ? string.Create(CultureInfo.InvariantCulture, $", sure to {actor.Confidence:0.##}") : "";
        writer.WriteBlock(4, $"{Words(sentence, actor.First, actor.Last)} is {who}: {actor.Reason}{(actor.IsPlace ? ", as a place" : "")}{sure}");
    }

    private void Write(SentenceExplanation sentence, WordExplanation word)
    {
        writer.WriteBlock(4, $"{Words(sentence, word.Token, word.Token)}: {word.Outcome}");
        foreach (EntryExplanation entry in word.Entries)
        {
            writer.WriteBlock(6, $"{(entry.Holds ? "holds" : "fails")}  {entry.Phrase} | {entry.Reading}: {entry.Reason}");
        }

        foreach (string governing in word.Operators)
        {
            writer.WriteBlock(6, $"governed by {governing}");
        }

        foreach (IGrouping<string, SlotExplanation> role in word.Slots.GroupBy(s => s.Role))
        {
            writer.WriteBlock(6, $"{role.Key}: {string.Join("; ", role.Select(s => $"{s.Slot} {(s.Found.IsEmpty ? "none" : string.Join(", ", s.Found))}"))}");
        }
    }

    private void Write(Event coded)
    {
        string mode = (coded.Mode ?? coded.Change?.ToString().ToLowerInvariant()) is { } refined ? " " + refined : "";
        writer.WriteBlock(4, $"{Name(coded.Source)} {Ontology.Of(coded.Type).Name}{mode} {Name(coded.Target)}{(coded.Rival is { } rival ? $", at the expense of {Name(rival)}" : "")}");
        writer.WriteBlock(6, string.Create(
            CultureInfo.InvariantCulture,
            $"{coded.Status.ToString().ToLowerInvariant()}, {coded.Date:yyyy-MM-dd} (to the {coded.DatePrecision.ToString().ToLowerInvariant()}), intensity {coded.Intensity}, confidence {coded.Confidence}"));
        writer.WriteBlock(6, $"why: {coded.Why}");
    }

    private static string Name(Participant? participant) => participant is null ? "nobody named" : $"{participant.Name} ({participant.Actor})";

    private string Words(SentenceExplanation sentence, int first, int last) =>
        $"\"{text[sentence.Sentence.Tokens[first].Start..sentence.Sentence.Tokens[last].End]}\"";
}
