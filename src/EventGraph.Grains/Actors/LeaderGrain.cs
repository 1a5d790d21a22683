using EventGraph.Abstractions;
using EventGraph.Storage;
using Microsoft.Extensions.Logging;

namespace EventGraph.Grains.Actors;

/// <inheritdoc cref="ILeaderGrain"/>
internal sealed class LeaderGrain(IEventStore store, ILogger<LeaderGrain> logger) : ActorGrain(store, logger), ILeaderGrain;
