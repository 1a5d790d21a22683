using EventGraph.Coding;
using EventGraph.Grains.Articles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EventGraph.Grains.Hosting;

/// <summary>The one call that makes a silo one of EventGraph's.</summary>
public static class SiloBuilderExtensions
{
    /// <summary>
    /// Adds the grains and what they work with. The host adds an event store of its choice beside it
    /// (<c>AddSqliteEventStore</c>, <c>AddPostgresEventStore</c>).
    /// </summary>
    public static ISiloBuilder AddEventGraph(this ISiloBuilder silo)
    {
        ArgumentNullException.ThrowIfNull(silo);
        silo.Services.AddOptions<IngestOptions>()
            .BindConfiguration(IngestOptions.Section)
            .Validate(o => o.IsValid, IngestOptions.Rule)
            .ValidateOnStart();
        silo.Services.TryAddSingleton(TimeProvider.System);
        silo.Services.AddOptions<CodingOptions>().BindConfiguration(CodingOptions.Section);
        silo.Services.AddSingleton<CoderLoader>();
        silo.Services.TryAddSingleton(services => services.GetRequiredService<CoderLoader>().LoadActors());
        silo.Services.TryAddSingleton<IArticleCoder>(services => services.GetRequiredService<CoderLoader>().Load());
        silo.Services.AddHostedService(services => services.GetRequiredService<CoderLoader>());
        silo.Services.AddSingleton<IngestInstruments>();
        silo.Services.AddHostedService<UnfinishedArticles>();
        return silo;
    }
}
