using EventGraph.Actors;

namespace EventGraph.Storage.Writing;

/// <summary>An actor that the log speaks of for the first time.</summary>
internal sealed record ActorEntry(int Number, ActorId Id, string Name, string? Country, long FirstPosition);
