using System.Collections.Frozen;
using EventGraph.Coding.Lexicon;

namespace EventGraph.Coding.Explanations;

/// <summary>Says in words what a condition of the lexicon asks for.</summary>
internal static class ConditionWords
{
    private const int Examples = 4;

    public static string Of(Condition condition) => condition.Kind switch
    {
        ConditionKind.Particle => $"\"{condition.Word}\" after it",
        ConditionKind.Object => condition.Words is { } words ? "an object such as " + Some(words) : "an object",
        ConditionKind.Subject => "a subject such as " + Some(condition.Words!),
        ConditionKind.Adjective => "an adjective such as " + Some(condition.Words!),
        ConditionKind.ObjectAdjective => "an object with an adjective such as " + Some(condition.Words!),
        ConditionKind.Sentence => "in its sentence a word such as " + Some(condition.Words!),
        ConditionKind.Predicate => "after it, in its clause, a word such as " + Some(condition.Words!),
        ConditionKind.After => "before it a preposition such as " + Some(condition.Words!),
        ConditionKind.Sponsored => "a sponsor and whom he sponsors",
        ConditionKind.Preposition => condition.Words is { } words ? $"\"{condition.Word}\" with a word such as {Some(words)}" : $"\"{condition.Word}\" after it",
        ConditionKind.Clause => "a clause that it governs",
        ConditionKind.Infinitive => "an infinitive that it governs",
        ConditionKind.NoClause => "no clause that it governs",
        ConditionKind.IndirectObject => "an actor before its object",
        ConditionKind.NoObject => "no object",
        ConditionKind.NamedObject => "an object that is an actor's name",
        ConditionKind.ActorObject => "an object that is or has an actor",
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition.Kind, "A condition without words for it."),
    };

    private static string Some(FrozenSet<string> words)
    {
        string[] first = [.. words.Order(StringComparer.Ordinal).Take(Examples)];
        return string.Join(", ", first) + (words.Count > first.Length ? " …" : "");
    }
}
