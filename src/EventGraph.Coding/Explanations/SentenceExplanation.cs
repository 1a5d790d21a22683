using System.Collections.Immutable;
using EventGraph.Coding.Syntax;
using EventGraph.Events;

namespace EventGraph.Coding.Explanations;

/// <summary>What was read in a sentence. Tokens are named by their index in it.</summary>
/// <param name="Sentence">Its parse, as the rules saw it.</param>
/// <param name="Actors">Whom it names or points back to, in the order of the text.</param>
/// <param name="Words">Its words that the lexicon knows, with the entries that were tried.</param>
/// <param name="Events">The events that it gave the article.</param>
public sealed record SentenceExplanation(
    ParsedSentence Sentence, ImmutableArray<ActorExplanation> Actors, ImmutableArray<WordExplanation> Words, ImmutableArray<Event> Events);
