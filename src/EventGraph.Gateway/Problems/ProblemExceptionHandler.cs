using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace EventGraph.Gateway.Problems;

/// <summary>Turns every exception into a problem; the text of an exception that is not ours never leaves the process.</summary>
internal sealed partial class ProblemExceptionHandler(IProblemDetailsService problems, ILogger<ProblemExceptionHandler> logger) : IExceptionHandler
{
    private const int ClientClosedRequest = 499;

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(2);

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
        {
            httpContext.Response.StatusCode = ClientClosedRequest;
            return true;
        }

        ProblemDetails problem = Describe(exception);
        httpContext.Response.StatusCode = problem.Status!.Value;
        if (problem.Status == StatusCodes.Status503ServiceUnavailable)
        {
            httpContext.Response.Headers.RetryAfter = RetryAfter.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        }

        await problems.WriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = problem });
        return true;
    }

    private ProblemDetails Describe(Exception exception)
    {
        switch (exception)
        {
            case ProblemException known:
                return known.Problem;
            case BadHttpRequestException bad:
                return new ProblemDetails { Status = bad.StatusCode, Title = "The request is not valid.", Detail = "The request could not be read as HTTP says." };
            case TimeoutException:
                LogTimeout(logger, exception);
                return new ProblemDetails { Status = StatusCodes.Status504GatewayTimeout, Title = "Timeout.", Detail = "The cluster did not answer in time. What was asked for may have happened all the same; asking again is safe." };
            case OrleansException:
                LogUnavailable(logger, exception);
                return new ProblemDetails { Status = StatusCodes.Status503ServiceUnavailable, Title = "Unavailable.", Detail = "The cluster cannot be reached. Try again shortly; asking again is safe." };
            default:
                LogFault(logger, exception);
                return new ProblemDetails { Status = StatusCodes.Status500InternalServerError, Title = "A fault of the gateway.", Detail = "Something went wrong here; the gateway's log says what, under this trace id." };
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The cluster did not answer in time")]
    private static partial void LogTimeout(ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The cluster cannot be reached")]
    private static partial void LogUnavailable(ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "A request failed")]
    private static partial void LogFault(ILogger logger, Exception exception);
}
