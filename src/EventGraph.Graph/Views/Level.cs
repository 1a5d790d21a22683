namespace EventGraph.Graph.Views;

/// <summary>Who counts as a vertex.</summary>
public enum Level
{
    /// <summary>
    /// Persons, organs and groups count for the country that they act for on the event's date, a bloc for each of its members of
    /// that date; what has no country stays itself.
    /// </summary>
    Country,

    /// <summary>Every actor is itself.</summary>
    Actor,
}
