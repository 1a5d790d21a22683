using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace EventGraph.ServiceDefaults.Telemetry;

/// <summary>OpenTelemetry, set up once for every host.</summary>
internal static class TelemetryExtensions
{
    private const string OtlpEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private static readonly string[] Meters =
        ["EventGraph", "Microsoft.Orleans", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting"];

    private static readonly string[] ActivitySources = ["EventGraph", "Microsoft.Orleans.Runtime", "Microsoft.Orleans.Application"];

    public static void AddTelemetry(this IHostApplicationBuilder builder, string serviceName)
    {
        OpenTelemetryBuilder telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(serviceName).AddEnvironmentVariableDetector())
            .WithMetrics(metrics => metrics.AddMeter(Meters).AddRuntimeInstrumentation().AddPrometheusExporter());

        // Without a collector nobody reads spans, and recording them for nobody costs every request.
        if (!string.IsNullOrWhiteSpace(builder.Configuration[OtlpEndpoint]))
        {
            telemetry
                .WithTracing(tracing => tracing.AddSource(ActivitySources).AddAspNetCoreInstrumentation(options => options.Filter = IsWorthATrace))
                .WithMetrics(metrics => metrics.SetExemplarFilter(ExemplarFilterType.TraceBased))
                .UseOtlpExporter();
        }
    }

    private static bool IsWorthATrace(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)
        && !context.Request.Path.StartsWithSegments("/metrics", StringComparison.Ordinal);
}
