namespace EventGraph.Actors.Loading;

/// <summary>A term of office as a line of a file tells it.</summary>
/// <param name="Title">The office.</param>
/// <param name="Body">Of which country or organisation.</param>
/// <param name="Period">When, its end open where the line gives none.</param>
/// <param name="Holder">Who held it.</param>
/// <param name="Line">The line.</param>
internal sealed record Term(string Title, ActorId Body, Period Period, ActorDraft Holder, SourceLine Line)
{
    /// <summary>The office with the end of the term, where the next one tells it.</summary>
    public Office Office { get; set; } = new(Title, Body, Period);
}
