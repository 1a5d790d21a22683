namespace EventGraph.Coding.Training.News;

/// <summary>A phrase that may be a subject, with what its verb must agree with.</summary>
internal sealed record NounPhrase(Phrase Phrase, bool IsPlural, bool IsPerson);
