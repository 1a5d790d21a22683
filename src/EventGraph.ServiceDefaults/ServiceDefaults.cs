using EventGraph.ServiceDefaults.Health;
using EventGraph.ServiceDefaults.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace EventGraph.ServiceDefaults;

/// <summary>What both hosts, gateway and silo, have in common: telemetry and health.</summary>
public static class ServiceDefaults
{
    /// <summary>
    /// Adds OpenTelemetry metrics (scraped by Prometheus), traces (sent by OTLP when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set) and
    /// health checks.
    /// </summary>
    /// <param name="builder">The host.</param>
    /// <param name="serviceName">The name under which telemetry shows the host; <c>OTEL_SERVICE_NAME</c> overrides it.</param>
    public static IHostApplicationBuilder AddServiceDefaults(this IHostApplicationBuilder builder, string serviceName)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddTelemetry(serviceName);
        builder.AddHealth();
        return builder;
    }

    /// <summary>Maps <c>/metrics</c>, <c>/health/live</c> and <c>/health/ready</c>.</summary>
    public static WebApplication MapServiceDefaults(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapPrometheusScrapingEndpoint("/metrics");
        app.MapHealth();
        return app;
    }
}
