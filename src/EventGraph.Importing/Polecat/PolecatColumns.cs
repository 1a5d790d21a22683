using EventGraph.Importing.Tables;

namespace EventGraph.Importing.Polecat;

/// <summary>Where POLECAT's files have what.</summary>
internal sealed record PolecatColumns(
    int Id, int Date, int Type, int? Mode, int? Intensity, int? Contexts, PolecatActorColumns Actor, PolecatActorColumns Recipient, PlaceColumns Place, int? Publisher)
{
    private const string Format = "polecat";

    /// <exception cref="UnreadableBodyException">A column lacks that every row needs.</exception>
    public static PolecatColumns Of(Header header, string? file) => new(
        header.Need(file, Format, "Event ID"),
        header.Need(file, Format, "Event Date"),
        header.Need(file, Format, "Event Type"),
        header.Find("Event Mode", "Mode"),
        header.Find("Intensity", "Event Intensity"),
        header.Find("Contexts"),
        ActorsOf(header, file, "Actor"),
        ActorsOf(header, file, "Recipient"),
        new PlaceColumns(
            header.Find("Placename") is { } name ? [name, header.Find("Country")] : [header.Find("City"), header.Find("District"), header.Find("Province"), header.Find("Country")],
            header.Find("Country"),
            header.Find("Latitude"),
            header.Find("Longitude")),
        header.Find("Source"));

    private static PolecatActorColumns ActorsOf(Header header, string? file, string role) => new(
        header.Need(file, Format, $"{role} Name"),
        header.Find($"{role} Name Raw"),
        header.Find($"{role} Country"),
        header.Find($"Primary {role} Sector", $"{role} Sectors"));
}
