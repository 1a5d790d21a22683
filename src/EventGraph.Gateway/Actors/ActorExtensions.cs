namespace EventGraph.Gateway.Actors;

/// <summary>Actors, found by any of their names.</summary>
internal static class ActorExtensions
{
    public static IServiceCollection AddActors(this IServiceCollection services) => services.AddSingleton<ActorFinder>().AddSingleton<ActorDescriber>();
}
