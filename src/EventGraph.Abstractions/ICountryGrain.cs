namespace EventGraph.Abstractions;

/// <summary>A country as an actor.</summary>
public interface ICountryGrain : IActorGrain;
