using System.Collections.Immutable;
using EventGraph.Coding.Lexicon;
using EventGraph.Events;

namespace EventGraph.Coding.Frames;

/// <summary>An event as a sentence tells it, before its actors are paired and dated.</summary>
/// <param name="Trigger">The word that makes it.</param>
/// <param name="Reading">What it is, operators applied.</param>
/// <param name="Entry">The lexicon entry.</param>
internal sealed record Frame(int Trigger, Reading Reading, LexiconEntry Entry)
{
    public ImmutableArray<Role> Sources { get; init; } = [];

    public ImmutableArray<Role> Targets { get; init; } = [];

    /// <summary>For a claim, at whose expense.</summary>
    public ImmutableArray<Role> Rivals { get; init; } = [];

    public bool Reciprocal { get; init; }

    public EventStatus Status { get; init; } = EventStatus.Actual;

    /// <summary>Whether a verb tells it; a noun is the weaker witness.</summary>
    public bool IsVerbal { get; init; }

    /// <summary>The operators that made it what it is, innermost first, for explanations.</summary>
    public ImmutableArray<string> Operators { get; init; } = [];

    /// <summary>The word that dates it: the trigger, or the outermost operator.</summary>
    public int Anchor { get; init; } = Trigger;

    /// <summary>Whether the sentence names whom the act was done to that this answers, and nobody whom this is against: "condemned the attack on X".</summary>
    public bool IsAnswer { get; init; }

    /// <summary>What an allegation reports; null for everything else.</summary>
    public Frame? Reported { get; init; }
}
