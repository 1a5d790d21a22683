using System.Collections.Frozen;

namespace EventGraph.Coding.Lexicon;

/// <summary>What must stand beside a word for its entry to hold.</summary>
/// <param name="Kind">What sort of company.</param>
/// <param name="Word">The particle or the preposition; empty for the other kinds.</param>
/// <param name="Words">The lemmas allowed; null where any will do.</param>
internal sealed record Condition(ConditionKind Kind, string Word, FrozenSet<string>? Words)
{
    /// <summary>Reads one condition: <c>+up</c>, <c>obj:@talks</c>, <c>on:alert</c>, <c>comp</c>, <c>nocomp</c>, <c>noobj</c>, <c>actor</c>.</summary>
    public static Condition Parse(string text, WordClasses classes, LexiconRow row)
    {
        if (text[0] == '+')
        {
            return new Condition(ConditionKind.Particle, text[1..], null);
        }

        int colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0)
        {
            string word = text[..colon];
            string list = text[(colon + 1)..];
            FrozenSet<string>? words = list.Length == 0 ? null : word == "sentence" ? classes.Forms(list, row) : classes.Words(list, row);
            return word switch
            {
                "obj" => new Condition(ConditionKind.Object, "", words),
                "subj" => new Condition(ConditionKind.Subject, "", words ?? throw row.Mistake("subj needs words")),
                "objadj" => new Condition(ConditionKind.ObjectAdjective, "", words ?? throw row.Mistake("objadj needs words")),
                "pred" => new Condition(ConditionKind.Predicate, "", words ?? throw row.Mistake("pred needs words")),
                "sentence" => new Condition(ConditionKind.Sentence, "", words ?? throw row.Mistake("sentence needs words")),
                "adj" => new Condition(ConditionKind.Adjective, "", words ?? throw row.Mistake("adj needs words")),
                "after" => new Condition(ConditionKind.After, "", words ?? throw row.Mistake("after needs words")),
                _ => new Condition(ConditionKind.Preposition, word, words),
            };
        }

        return text switch
        {
            "comp" => new Condition(ConditionKind.Clause, "", null),
            "inf" => new Condition(ConditionKind.Infinitive, "", null),
            "nocomp" => new Condition(ConditionKind.NoClause, "", null),
            "iobj" => new Condition(ConditionKind.IndirectObject, "", null),
            "noobj" => new Condition(ConditionKind.NoObject, "", null),
            "name" => new Condition(ConditionKind.NamedObject, "", null),
            "sponsored" => new Condition(ConditionKind.Sponsored, "", null),
            "actor" => new Condition(ConditionKind.ActorObject, "", null),
            _ => throw row.Mistake($"'{text}' is no condition; there are +particle, obj:words, subj:words, objadj:words, adj:words, pred:words, after:words, sentence:words, preposition:words, comp, inf, nocomp, noobj, iobj, actor, name and sponsored"),
        };
    }
}
