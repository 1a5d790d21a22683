namespace EventGraph.Coding.Lexicon;

/// <summary>Sorts of company that a word may need.</summary>
internal enum ConditionKind
{
    /// <summary>A particle or adverb: "step down".</summary>
    Particle,

    /// <summary>An object, of certain words.</summary>
    Object,

    /// <summary>An adjective, of certain words.</summary>
    Adjective,

    /// <summary>An object with an adjective, of certain words.</summary>
    ObjectAdjective,

    /// <summary>Certain words anywhere in the sentence.</summary>
    Sentence,

    /// <summary>A preposition, and certain words after it.</summary>
    Preposition,

    /// <summary>A clause that it governs.</summary>
    Clause,

    /// <summary>An infinitive that it governs: "told him to go".</summary>
    Infinitive,

    /// <summary>No clause and no predicate that it governs.</summary>
    NoClause,

    /// <summary>No object.</summary>
    NoObject,

    /// <summary>An object that names an actor, or that an actor owns or qualifies.</summary>
    ActorObject,

    /// <summary>An object that is an actor's name.</summary>
    NamedObject,

    /// <summary>An actor right after the verb, before its object: "sent Kyiv tanks".</summary>
    IndirectObject,

    /// <summary>A preposition that the noun itself stands after: "under its thumb".</summary>
    After,

    /// <summary>A participle that says whose somebody is: "Iran-backed", "backed by Iran".</summary>
    Sponsored,

    /// <summary>A subject, of certain words.</summary>
    Subject,

    /// <summary>Certain words in what it says of its object: "called him a liar".</summary>
    Predicate,
}
