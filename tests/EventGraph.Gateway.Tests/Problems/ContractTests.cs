using System.Net;
using System.Text.Json;
using EventGraph.Gateway.Parameters;
using EventGraph.Gateway.Tests.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EventGraph.Gateway.Tests.Problems;

public sealed class ContractTests(GatewayFixture gateway)
{
    [Fact]
    public async Task Every_endpoint_refuses_a_bad_value_of_every_parameter_and_names_it()
    {
        int checks = 0;
        foreach ((HttpMethod method, string path, QueryParameter parameter) in Parameters())
        {
            JsonElement problem = await gateway.Api.ProblemAsync(HttpStatusCode.BadRequest, method, $"{path}?{parameter.Name}={BadValue(parameter)}");
            string complaint = problem.GetProperty("errors").GetProperty(parameter.Name)[0].GetString()!;
            Assert.StartsWith($"{parameter.Name} must be ", complaint, StringComparison.Ordinal);
            checks++;
        }

        Assert.True(checks > 60, $"{checks} parameters were checked.");
    }

    [Fact]
    public async Task Every_endpoint_refuses_a_parameter_that_it_does_not_know()
    {
        foreach ((HttpMethod method, string path) in Parameters().Select(p => (p.Method, p.Path)).Distinct())
        {
            JsonElement problem = await gateway.Api.ProblemAsync(HttpStatusCode.BadRequest, method, path + "?colour=red");
            Assert.Contains("allowed: ", problem.GetProperty("errors").GetProperty("colour")[0].GetString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("GET", "/v1/nothing", HttpStatusCode.NotFound)]
    [InlineData("GET", "/nothing", HttpStatusCode.NotFound)]
    [InlineData("DELETE", "/v1/paths", HttpStatusCode.MethodNotAllowed)]
    [InlineData("PUT", "/v1/articles", HttpStatusCode.MethodNotAllowed)]
    public async Task What_routing_refuses_is_a_problem_too(string method, string path, HttpStatusCode status) =>
        await gateway.Api.ProblemAsync(status, new HttpMethod(method), path);

    private IEnumerable<(HttpMethod Method, string Path, QueryParameter Parameter)> Parameters() =>
        from endpoint in gateway.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let contract = endpoint.Metadata.GetMetadata<QueryContract>()
        where contract is not null
        let method = endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods[0]
        let path = endpoint.RoutePattern.RawText!.Replace("{id}", "Kazakhstan", StringComparison.Ordinal)
            .Replace("{source}", "China", StringComparison.Ordinal).Replace("{target}", "Kazakhstan", StringComparison.Ordinal)
        from parameter in contract.Parameters
        select (new HttpMethod(method), path, parameter);

    private static string BadValue(QueryParameter parameter) =>
        parameter.Type == typeof(string) ? new string('x', parameter.MaxLength + 1)
        : parameter.Type == typeof(DateOnly) ? "9999-12-31"
        : parameter.Type.IsEnum ? "1"
        : parameter.Type == typeof(double) ? "NaN"
        : "-1";
}
