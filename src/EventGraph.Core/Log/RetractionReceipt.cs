namespace EventGraph.Log;

/// <summary>What became of a retraction. Once it is there, the store has committed it.</summary>
/// <param name="Retracted">Events that are out of every fold now and were not before.</param>
/// <param name="Repeated">Events that had been retracted already, or whose retraction waited already.</param>
/// <param name="Awaited">Events that the log does not have: they will be retracted as soon as they come.</param>
/// <param name="Position">The log's position that holds all of it.</param>
[GenerateSerializer, Immutable, Alias("eventgraph.RetractionReceipt")]
public sealed record RetractionReceipt(int Retracted, int Repeated, int Awaited, long Position);
