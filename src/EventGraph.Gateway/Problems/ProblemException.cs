using Microsoft.AspNetCore.Mvc;

namespace EventGraph.Gateway.Problems;

/// <summary>Ends a request with a problem that the caller can act on. Not a fault: never logged as one.</summary>
internal sealed class ProblemException(ProblemDetails problem) : Exception(problem.Detail)
{
    public ProblemDetails Problem { get; } = problem;
}
