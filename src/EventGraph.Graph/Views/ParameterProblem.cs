namespace EventGraph.Graph.Views;

/// <summary>What is wrong with a parameter.</summary>
/// <param name="Parameter">Its name on the wire: <c>half_life</c>.</param>
/// <param name="Message">What is allowed, in a sentence that names the parameter.</param>
public sealed record ParameterProblem(string Parameter, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => Message;
}
