using EventGraph.Actors;
using EventGraph.Coding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EventGraph.Grains.Articles;

/// <summary>
/// Loads the silo's coder with the user's files. One with a mistake is left out and warned of, at the start and not with the first article; the silo starts all the same.
/// </summary>
internal sealed partial class CoderLoader(IOptions<CodingOptions> options, IServiceProvider services, ILogger<CoderLoader> log) : IHostedService
{
    private readonly Lazy<ArticleCoder> _coder = new(() =>
        ArticleCoder.With(services.GetRequiredService<Gazetteer>(), UserFiles.Split(options.Value.Lexicon), (file, why) => LeftOut(log, file, why)));

    public ArticleCoder Load() => _coder.Value;

    /// <summary>The actors that the coder knows, where the host has none of its own.</summary>
    public Gazetteer LoadActors() => UserFiles.ReadSound(UserFiles.Split(options.Value.Actors), Gazetteer.DefaultWith, (file, why) => LeftOut(log, file, why));

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value is not { Actors: null, Lexicon: null })
        {
            Load();
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Warning, "{File} is left out: {Why}")]
    private static partial void LeftOut(ILogger log, string file, string why);
}
