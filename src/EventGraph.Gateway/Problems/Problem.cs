using EventGraph.Gateway.Responses;
using EventGraph.Graph.Views;
using Microsoft.AspNetCore.Mvc;

namespace EventGraph.Gateway.Problems;

/// <summary>The problems that handlers throw, each naming what is wrong and what is allowed.</summary>
internal static class Problem
{
    /// <summary>400: values that no request may have, by the name of the field or parameter.</summary>
    public static ProblemException Invalid(IDictionary<string, string[]> errors, IReadOnlyCollection<string>? allowed = null)
    {
        HttpValidationProblemDetails problem = new(errors)
        {
            Status = StatusCodes.Status400BadRequest,
            Title = "The request is not valid.",
            Detail = string.Join(" ", errors.SelectMany(e => e.Value)),
        };
        if (allowed is not null)
        {
            problem.Extensions["allowed"] = allowed;
        }

        return new ProblemException(problem);
    }

    /// <summary>400: one value that no request may have.</summary>
    public static ProblemException Invalid(string name, string message) => Invalid(new Dictionary<string, string[]> { [name] = [message] });

    /// <summary>400 where the graph finds fault with parameters, each by its name.</summary>
    public static void ThrowIfAny(IEnumerable<ParameterProblem> problems)
    {
        ILookup<string, string> byName = problems.ToLookup(p => p.Parameter, p => p.Message);
        if (byName.Count > 0)
        {
            throw Invalid(byName.ToDictionary(p => p.Key, p => p.ToArray()));
        }
    }

    /// <summary>404: no such thing.</summary>
    public static ProblemException NotFound(string detail) => new(new ProblemDetails
    {
        Status = StatusCodes.Status404NotFound,
        Title = "Not found.",
        Detail = detail,
    });

    /// <summary>404: no actor of this id or name; those that come near are suggested.</summary>
    public static ProblemException UnknownActor(string parameter, string value, IReadOnlyCollection<ActorSummary> suggestions) => new(new ProblemDetails
    {
        Status = StatusCodes.Status404NotFound,
        Title = "Unknown actor.",
        Detail = $"{parameter}: no actor is known as '{value}'.",
        Extensions = { ["parameter"] = parameter, ["suggestions"] = suggestions },
    });

    /// <summary>409: several actors bear the name.</summary>
    public static ProblemException AmbiguousActor(string parameter, string value, IReadOnlyCollection<ActorSummary> candidates) => new(new ProblemDetails
    {
        Status = StatusCodes.Status409Conflict,
        Title = "Ambiguous actor.",
        Detail = $"{parameter}: '{value}' names {candidates.Count} actors; give the id of one.",
        Extensions = { ["parameter"] = parameter, ["candidates"] = candidates },
    });

    /// <summary>413: the body is larger than an endpoint takes.</summary>
    public static ProblemException TooLarge(string name, long limit) => new(new HttpValidationProblemDetails(
        new Dictionary<string, string[]> { [name] = [$"{name}: the body may hold at most {limit} bytes."] })
    {
        Status = StatusCodes.Status413PayloadTooLarge,
        Title = "Too large.",
        Detail = $"{name}: the body may hold at most {limit} bytes.",
    });

    /// <summary>415: a content type that an endpoint does not take.</summary>
    public static ProblemException UnsupportedMediaType(string detail) => new(new ProblemDetails
    {
        Status = StatusCodes.Status415UnsupportedMediaType,
        Title = "Unsupported media type.",
        Detail = detail,
    });

    /// <summary>503: the gateway stops, and whoever waits had better ask another.</summary>
    public static ProblemException Stopping() => new(new ProblemDetails
    {
        Status = StatusCodes.Status503ServiceUnavailable,
        Title = "Unavailable.",
        Detail = "The gateway is stopping.",
    });

    /// <summary>504: the snapshot did not reach the position in time.</summary>
    public static ProblemException PositionNotReached(long wanted, long reached, TimeSpan patience) => new(new ProblemDetails
    {
        Status = StatusCodes.Status504GatewayTimeout,
        Title = "Position not reached.",
        Detail = $"min_position: the snapshot stands at {reached} and did not reach {wanted} within {patience.TotalSeconds:0.#} s. Is that position from this log?",
        Extensions = { ["parameter"] = "min_position", ["position"] = reached },
    });
}
