using EventGraph.Abstractions;
using EventGraph.Storage;
using Microsoft.Extensions.Logging;

namespace EventGraph.Grains.Actors;

/// <inheritdoc cref="ICountryGrain"/>
internal sealed class CountryGrain(IEventStore store, ILogger<CountryGrain> logger) : ActorGrain(store, logger), ICountryGrain;
