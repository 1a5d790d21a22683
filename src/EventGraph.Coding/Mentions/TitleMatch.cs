using EventGraph.Actors;

namespace EventGraph.Coding.Mentions;

/// <summary>A phrase that means an office, or a kind of agents.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token.</param>
/// <param name="Phrase">As written.</param>
/// <param name="IsOffice">Whether it is an office's.</param>
/// <param name="Group">The kind of agents, or null.</param>
internal sealed record TitleMatch(int First, int Last, string Phrase, bool IsOffice, GroupNoun? Group);
