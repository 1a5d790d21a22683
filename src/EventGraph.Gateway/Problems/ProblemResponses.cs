namespace EventGraph.Gateway.Problems;

/// <summary>Documents the problems that endpoints answer with.</summary>
internal static class ProblemResponses
{
    /// <summary>The problems of a query that names actors and takes parameters.</summary>
    public static RouteHandlerBuilder ProducesQueryProblems(this RouteHandlerBuilder endpoint) => endpoint
        .ProducesValidationProblem()
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
        .ProducesProblem(StatusCodes.Status504GatewayTimeout);
}
