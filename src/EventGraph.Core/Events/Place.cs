using System.Text.Json.Serialization;

namespace EventGraph.Events;

/// <summary>Where an event happened, as its data set says.</summary>
/// <param name="Name">The place, <c>Bulandshahr, Uttar Pradesh, India</c>.</param>
/// <param name="Country">Three-letter code of its country.</param>
/// <param name="Latitude">Degrees north, −90 to 90.</param>
/// <param name="Longitude">Degrees east, −180 to 180.</param>
[GenerateSerializer, Immutable, Alias("eventgraph.Place")]
public sealed record Place(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Name,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Country,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? Latitude,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? Longitude);
