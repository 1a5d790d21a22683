using EventGraph.Abstractions;
using EventGraph.Storage;
using Microsoft.Extensions.Logging;

namespace EventGraph.Grains.Actors;

/// <inheritdoc cref="IOrganisationGrain"/>
internal sealed class OrganisationGrain(IEventStore store, ILogger<OrganisationGrain> logger) : ActorGrain(store, logger), IOrganisationGrain;
