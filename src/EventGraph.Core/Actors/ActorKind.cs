namespace EventGraph.Actors;

/// <summary>What sort of actor an id names; the part of the id before its colon.</summary>
public enum ActorKind
{
    /// <summary>A state or territory: <c>country:KAZ</c>, ISO 3166-1 alpha-3 (<c>XKX</c> for Kosovo).</summary>
    Country,

    /// <summary>A leader or another person: <c>person:kassym-jomart-tokayev</c>.</summary>
    Person,

    /// <summary>An organisation: <c>org:csto</c>.</summary>
    Organisation,

    /// <summary>A bloc of countries: <c>bloc:central-asia</c>.</summary>
    Bloc,

    /// <summary>A group within a country, or of none: <c>group:RUS/media</c>, <c>group:rebels</c>.</summary>
    Group,
}
