using EventGraph.Abstractions;
using EventGraph.Grains.Hosting;
using EventGraph.ServiceDefaults;
using EventGraph.Storage.Hosting;

namespace EventGraph.Silo.Hosting;

/// <summary>Puts the silo together: the grains, their store, telemetry and health.</summary>
internal static class SiloHost
{
    public const string Help = """
        EventGraph silo: hosts the grains. Gateways join it with --cluster 127.0.0.1:30000.

        usage: dotnet run --project src/EventGraph.Silo -- [options]

          --data DIR            keep articles and events in DIR (default: data, in the current folder)
          --postgres CONNECTION keep them in a PostgreSQL database instead: "Host=db;Database=eventgraph;Username=eventgraph;Password=…"
          --silo-port PORT      talk to other silos on PORT of the loopback interface (default: 11111)
          --gateway-port PORT   listen for gateways on PORT of the loopback interface (default: 30000)
          --actors FILES        read actors of your own too, from files separated by commas (docs/gazetteer.md)
          --lexicon FILES       read words of your own too, from files separated by commas (docs/coding.md)
          --urls URLS           serve /health and /metrics there (default: http://127.0.0.1:5001)
          --help                print this and stop

        Any other setting is given as --Section:Name VALUE, such as --Logging:LogLevel:Default Debug.
        """;

    private static readonly CommandLine CommandLine = new(
        ("--data", "EventGraph:Data"),
        ("--postgres", "EventGraph:Postgres"),
        ("--actors", "Coding:Actors"),
        ("--lexicon", "Coding:Lexicon"),
        ("--silo-port", "EventGraph:SiloPort"),
        ("--gateway-port", "EventGraph:GatewayPort"));

    /// <summary>Builds the silo that the arguments describe.</summary>
    /// <exception cref="StartException">They describe none.</exception>
    public static WebApplication Build(IReadOnlyList<string> arguments)
    {
        WebApplicationBuilder builder = CommandLine.CreateBuilder(arguments);
        SiloOptions options = ReadOptions(builder.Configuration);
        builder.AddServiceDefaults("eventgraph-silo");
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(options.SiloPort, options.GatewayPort, serviceId: ClusterIdentity.ServiceId, clusterId: ClusterIdentity.ClusterId);
            silo.AddActivityPropagation();
            silo.AddEventGraph();
            if (options.Postgres is { } connection)
            {
                silo.Services.AddPostgresEventStore(store => store.ConnectionString = connection);
            }
            else
            {
                silo.Services.AddSqliteEventStore(store => store.DataDirectory = Path.GetFullPath(options.Data));
            }
        });
        builder.Services.AddHostedService(services => ActivatorUtilities.CreateInstance<StartupAnnouncer>(services, options));

        WebApplication app = builder.Build();
        app.MapServiceDefaults();
        return app;
    }

    private static SiloOptions ReadOptions(ConfigurationManager configuration)
    {
        try
        {
            SiloOptions options = configuration.GetSection(SiloOptions.Section).Get<SiloOptions>() ?? new SiloOptions();
            return options.Complaint() is { } complaint ? throw new StartException(complaint) : options;
        }
        catch (InvalidOperationException failure)
        {
            throw new StartException(failure.Message);
        }
    }
}
