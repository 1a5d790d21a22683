using System.Collections.Immutable;
using EventGraph.Actors;

namespace EventGraph.Coding.Explanations;

/// <summary>Whom some words of a sentence mean, and why.</summary>
/// <param name="First">Their first token.</param>
/// <param name="Last">Their last token.</param>
/// <param name="Actors">Whom.</param>
/// <param name="Reason">Why it is they.</param>
/// <param name="Confidence">How sure that is, 0 to 1.</param>
/// <param name="IsPlace">Whether the words say where, and not who.</param>
public sealed record ActorExplanation(int First, int Last, ImmutableArray<ActorName> Actors, string Reason, double Confidence, bool IsPlace);
