namespace EventGraph.ServiceDefaults;

/// <summary>A host cannot start as it was asked to. The message is one sentence for whoever started it.</summary>
public sealed class StartException(string message) : Exception(message);
