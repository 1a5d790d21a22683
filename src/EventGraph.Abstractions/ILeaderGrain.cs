namespace EventGraph.Abstractions;

/// <summary>A leader or another person as an actor.</summary>
public interface ILeaderGrain : IActorGrain;
