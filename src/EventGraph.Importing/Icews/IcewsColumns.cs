using EventGraph.Importing.Tables;

namespace EventGraph.Importing.Icews;

/// <summary>Where ICEWS' files have what.</summary>
internal sealed record IcewsColumns(int Id, int Date, CameoColumns Code, ActorColumns Actors, int Publisher, PlaceColumns Place)
{
    private const string Format = "icews";

    /// <summary>The columns in their order, for a file that comes without its header.</summary>
    public static Header Usual { get; } = new(
    [
        "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code", "Intensity", "Target Name", "Target Sectors", "Target Country", "Story ID",
        "Sentence Number", "Publisher", "City", "District", "Province", "Country", "Latitude", "Longitude",
    ]);

    /// <exception cref="UnreadableBodyException">A column lacks.</exception>
    public static IcewsColumns Of(Header header, string? file)
    {
        return new IcewsColumns(
            Need("Event ID"),
            Need("Event Date"),
            new CameoColumns(Need("CAMEO Code"), Need("Event Text"), Need("Intensity")),
            new ActorColumns(Need("Source Name"), Need("Source Country"), Need("Target Name"), Need("Target Country")),
            Need("Publisher"),
            new PlaceColumns([Need("City"), Need("District"), Need("Province"), Need("Country")], Need("Country"), Need("Latitude"), Need("Longitude")));

        int Need(string name) => header.Need(file, Format, name);
    }
}
