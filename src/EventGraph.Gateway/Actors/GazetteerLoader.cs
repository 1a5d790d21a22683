using EventGraph.Actors;

namespace EventGraph.Gateway.Actors;

/// <summary>
/// Loads the actors that the gateway knows by name, and a silo in its process with it: those that ship, and the user's (<c>Coding:Actors</c>)
/// but for files with a mistake.
/// </summary>
internal static partial class GazetteerLoader
{
    public static Gazetteer Load(IServiceProvider services)
    {
        ILogger log = services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(GazetteerLoader).FullName!);
        string? setting = services.GetRequiredService<IConfiguration>()["Coding:Actors"];
        return UserFiles.ReadSound(UserFiles.Split(setting), Gazetteer.DefaultWith, (file, why) => LeftOut(log, file, why));
    }

    [LoggerMessage(LogLevel.Warning, "{File} is left out: {Why}")]
    private static partial void LeftOut(ILogger log, string file, string why);
}
