using System.Collections.Immutable;
using System.Reflection;
using EventGraph.Gateway.Problems;
using Microsoft.Extensions.Primitives;

namespace EventGraph.Gateway.Parameters;

/// <summary>
/// What the query string of an endpoint may hold, read off its handler's parameters: every name, type, range and rule. Checked
/// before the handler's own binding, which could only say that something did not parse.
/// </summary>
internal sealed class QueryContract
{
    private QueryContract(IEnumerable<QueryParameter> parameters) => Parameters = [.. parameters];

    public ImmutableArray<QueryParameter> Parameters { get; }

    /// <summary>The contract of a handler; what its route names is not part of the query string.</summary>
    public static QueryContract Of(MethodInfo handler, IReadOnlySet<string> routeParameters) => new(
        handler.GetParameters()
            .SelectMany(p => p.IsDefined(typeof(AsParametersAttribute)) ? p.ParameterType.GetConstructors().Single().GetParameters() : [p])
            .Where(p => QueryParameter.Binds(p.ParameterType) && !routeParameters.Contains(p.Name!))
            .Select(p => new QueryParameter(p)));

    /// <summary>Throws a problem that names every parameter that is unknown, missing, repeated or out of its range.</summary>
    public void Check(IQueryCollection query, DateOnly today)
    {
        Dictionary<string, string[]> errors = [];
        foreach (QueryParameter parameter in Parameters)
        {
            if (Complaint(parameter, query[parameter.Name], today) is { } complaint)
            {
                errors[parameter.Name] = [complaint];
            }
        }

        string[] names = [.. Parameters.Select(p => p.Name)];
        bool strangers = false;
        foreach (string name in query.Keys.Except(names, StringComparer.OrdinalIgnoreCase))
        {
            strangers = true;
            errors[name] = [names.Length == 0 ? $"{name} is not a parameter here; there are none." : $"{name} is not a parameter here; allowed: {string.Join(", ", names)}."];
        }

        if (errors.Count > 0)
        {
            throw Problem.Invalid(errors, strangers ? names : null);
        }
    }

    private static string? Complaint(QueryParameter parameter, StringValues values, DateOnly today) => values.Count switch
    {
        0 => parameter.Required ? $"{parameter.Name} is missing." : null,
        1 => parameter.Check(values[0] ?? "", today),
        _ => $"{parameter.Name} is given {values.Count} times; once is allowed.",
    };
}
