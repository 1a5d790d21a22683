namespace EventGraph.Coding.Mentions;

/// <summary>Words that stand together as one capitalised name. Tokens by index, both ends included.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token.</param>
/// <param name="Link">The "of" or "for" between a head and what follows ("Bank of …"), or −1.</param>
internal readonly record struct NameRun(int First, int Last, int Link);
