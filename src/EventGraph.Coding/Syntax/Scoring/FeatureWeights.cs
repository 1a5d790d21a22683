namespace EventGraph.Coding.Syntax.Scoring;

/// <summary>The weights of one feature: its key, and the classes that it speaks for or against, ascending.</summary>
internal readonly record struct FeatureWeights(uint Key, (byte Class, double Weight)[] Weights);
