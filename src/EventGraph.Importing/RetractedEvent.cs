namespace EventGraph.Importing;

/// <summary>A row that takes an event back.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Id">The event's id.</param>
public sealed record RetractedEvent(int Line, string Id);
