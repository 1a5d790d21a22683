using System.Net;
using EventGraph.Gateway.Actors;
using EventGraph.Gateway.Articles;
using EventGraph.Gateway.Documentation;
using EventGraph.Gateway.Events;
using EventGraph.Gateway.Imports;
using EventGraph.Gateway.Jobs;
using EventGraph.Gateway.Limits;
using EventGraph.Gateway.Log;
using EventGraph.Gateway.Parameters;
using EventGraph.Gateway.Paths;
using EventGraph.Gateway.Problems;
using EventGraph.Gateway.Relationships;
using EventGraph.Gateway.Responses;
using EventGraph.Gateway.Seeds;
using EventGraph.Gateway.Snapshots;
using EventGraph.Gateway.Telemetry;
using EventGraph.ServiceDefaults;
using Microsoft.Extensions.Options;

namespace EventGraph.Gateway.Hosting;

/// <summary>Puts the gateway together.</summary>
internal static class GatewayHost
{
    public const string Help = """
        EventGraph gateway: who influences whom, through whom, since when, and which sentences say so.

        usage: dotnet run --project src/EventGraph.Gateway -- [options]

          --data DIR            keep articles and events in DIR (default: data, in the current folder)
          --postgres CONNECTION keep them in a PostgreSQL database instead: "Host=db;Database=eventgraph;Username=eventgraph;Password=…"
          --seeds DIR           read the article files of DIR once (default: those that come with EventGraph; none: read nothing)
          --cluster HOST:PORT   join the cluster whose silo listens for gateways there, instead of hosting a silo in this process
          --actors FILES        read actors of your own too, from files separated by commas (docs/gazetteer.md)
          --lexicon FILES       read words of your own too, from files separated by commas (docs/coding.md)
          --urls URLS           serve the API there (default: http://127.0.0.1:5000)
          --help                print this and stop

        Any other setting is given as --Section:Name VALUE, such as --Logging:LogLevel:Default Debug.
        """;

    private static readonly CommandLine CommandLine = new(
        ("--data", "EventGraph:Data"),
        ("--postgres", "EventGraph:Postgres"),
        ("--actors", "Coding:Actors"),
        ("--lexicon", "Coding:Lexicon"),
        ("--seeds", "EventGraph:Seeds"),
        ("--cluster", "EventGraph:Cluster:Gateway"));

    // Ctrl-C is answered within 5 s: what is under way gets four, and stopping the rest the fifth.
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(4);

    /// <summary>Builds the gateway that the arguments describe.</summary>
    /// <exception cref="StartException">They describe none.</exception>
    public static WebApplication Build(IReadOnlyList<string> arguments)
    {
        WebApplicationBuilder builder = CommandLine.CreateBuilder(arguments);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.AddServiceDefaults("eventgraph-gateway");
        builder.AddCluster();
        builder.Services
            .Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout)
            .AddSingleton(TimeProvider.System)
            .AddSingleton(GazetteerLoader.Load)
            .AddSingleton<GatewayInstruments>()
            .AddProblems()
            .AddLimits()
            .AddAnswers()
            .AddSnapshots()
            .AddActors()
            .AddRelationships()
            .AddImports()
            .AddSingleton<SeedReader>()
            .AddHostedService<StartupAnnouncer>()
            .AddDocumentation();

        WebApplication app = builder.Build();
        app.UseProblems();
        app.UseQueryContracts();
        app.UseRateLimiter();
        app.MapServiceDefaults();
        app.MapDocumentation();
        app.MapApi();
        return app;
    }

    /// <summary>Whether a failure is one of how the gateway was started, whose message is enough to put it right.</summary>
    public static bool IsBadStart(Exception failure) =>
        failure is StartException or OptionsValidationException or IOException or InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" }
        || EmbeddedSilo.CannotOpenStore(failure);

    private static void MapApi(this WebApplication app)
    {
        RouteGroupBuilder api = app.MapGroup("/v1").WithQueryContracts();
        api.MapActors();
        api.MapRelationships();
        api.MapPaths();
        api.MapEvents();
        api.MapArticles();
        api.MapImports();
        api.MapJobs();
        api.MapLog();
    }

    private static void AddCluster(this WebApplicationBuilder builder)
    {
        IConfigurationSection section = builder.Configuration.GetSection(GatewayOptions.Section);
        GatewayOptions options = section.Get<GatewayOptions>() ?? new GatewayOptions();
        if ((options.Complaint() ?? ListenAddresses.Complaint(builder.Configuration["Urls"])) is { } complaint)
        {
            throw new StartException(complaint);
        }

        builder.Services.Configure<GatewayOptions>(section);
        if (options.Cluster.Gateway is { } gateway)
        {
            builder.AddClusterClient(IPEndPoint.Parse(gateway));
        }
        else
        {
            builder.AddEmbeddedSilo(options);
        }
    }
}
