namespace EventGraph.Abstractions;

/// <summary>An organisation, a bloc or a group as an actor.</summary>
public interface IOrganisationGrain : IActorGrain;
