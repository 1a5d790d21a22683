namespace EventGraph.Importing.Polecat;

/// <summary>Where POLECAT's files have the actors or the recipients of an event, each column a list.</summary>
/// <param name="Name">Names; None for those that have none of their own.</param>
/// <param name="RawName">The words of the text.</param>
/// <param name="Country">Countries.</param>
/// <param name="Sector">Sectors, as codes of PLOVER.</param>
internal sealed record PolecatActorColumns(int Name, int? RawName, int? Country, int? Sector);
