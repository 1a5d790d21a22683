using System.Text;
using EventGraph.Coding.Dates;
using EventGraph.Coding.Frames;

namespace EventGraph.Coding.Stories;

/// <summary>
/// Says in words why an event was coded so: the rule, its word, what governs it, the way to each actor, the date, the confidence.
/// These are the words of <c>why</c> wherever an event is shown. One for a story: it is not safe to share between threads.
/// </summary>
internal sealed class Explanation
{
    private readonly StringBuilder _why = new();

    public string Of(Frame frame, Role? source, Role? target, DateExpression? date, Confidence confidence, SentenceTree tree)
    {
        StringBuilder why = _why.Clear();
        why.Append(frame.IsVerbal ? "verb" : "noun").Append(" \"").Append(frame.Entry.Phrase).Append("\" at \"").Append(tree[frame.Trigger].Text).Append('"');
        if (!frame.Operators.IsEmpty)
        {
            why.Append(", governed by ").AppendJoin(", ", frame.Operators);
        }

        Add(why, "source", source, tree);
        Add(why, "target", target, tree);
        why.Append("; date: ");
        if (date is null)
        {
            why.Append("that of publication");
        }
        else
        {
            why.Append('"').Append(tree.Text(date.First, date.Last)).Append('"');
        }

        confidence.Write(why.Append("; confidence: "));
        return why.ToString();
    }

    private static void Add(StringBuilder why, string name, Role? role, SentenceTree tree)
    {
        if (role is not null)
        {
            why.Append("; ").Append(name).Append(": ").Append(role.Path);
            if (!role.Mention.IsImplicit)
            {
                why.Append(" \"").Append(tree.Text(role.Mention.First, role.Mention.Last)).Append('"');
            }

            why.Append(" (").Append(role.Mention.Reason).Append(')');
        }
    }
}
