using EventGraph.Events;

namespace EventGraph.Coding.Dates;

/// <summary>A date that a sentence tells. Tokens by index, both ends included.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token.</param>
/// <param name="Date">The first day of its span.</param>
/// <param name="Precision">How long the span is.</param>
internal sealed record DateExpression(int First, int Last, DateOnly Date, DatePrecision Precision)
{
    /// <summary>What the same words mean of something announced: "will meet on Friday".</summary>
    public DateOnly? Ahead { get; init; }

    /// <summary>
    /// The token that heads all that it dates, where that is not its whole clause: in "a day after rebels attacked" the attack, in
    /// "ahead of Friday's vote" the vote.
    /// </summary>
    public int? Only { get; init; }

    public bool Covers(int token) => token >= First && token <= Last;
}
