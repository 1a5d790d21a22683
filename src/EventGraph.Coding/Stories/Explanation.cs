using System.Text;
using EventGraph.Coding.Frames;

namespace EventGraph.Coding.Stories;

/// <summary>Says in words why an event was coded so: the rule, its word, what governs it, and the way to each actor.</summary>
internal static class Explanation
{
    public static string Of(Frame frame, Role? source, Role? target, SentenceTree tree)
    {
        StringBuilder why = new();
        why.Append(frame.IsVerbal ? "verb" : "noun").Append(" \"").Append(frame.Entry.Phrase).Append("\" at \"").Append(tree[frame.Trigger].Text).Append('"');
        if (!frame.Operators.IsEmpty)
        {
            why.Append(", governed by ").AppendJoin(", ", frame.Operators);
        }

        Add(why, "source", source, tree);
        Add(why, "target", target, tree);
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
