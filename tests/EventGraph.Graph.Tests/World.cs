using EventGraph.Actors;

namespace EventGraph.Graph;

/// <summary>A gazetteer of a few actors.</summary>
internal static class World
{
    public static readonly DateOnly Handover = new(2019, 3, 20);
    public static readonly DateOnly Brexit = new(2020, 2, 1);

    public static Gazetteer Gazetteer { get; } = new(
    [
        Country("RUS", "Russia"), Country("CHN", "China"), Country("KAZ", "Kazakhstan"), Country("UZB", "Uzbekistan"), Country("USA", "United States"),
        Country("GBR", "United Kingdom"), Country("FRA", "France"),
        Leader("vladimir-putin", "Vladimir Putin", "RUS", new Period(new(2012, 5, 7), null)),
        Leader("kassym-jomart-tokayev", "Kassym-Jomart Tokayev", "KAZ", new Period(Handover, null)),
        new Actor(ActorId.Parse("org:gazprom"), "Gazprom") { Country = "RUS" },
        new Actor(ActorId.Parse("org:un"), "United Nations"),
        Bloc("central-asia", "Central Asia", ("KAZ", Period.Always), ("UZB", Period.Always)),
        Bloc("eu", "European Union", ("FRA", Period.Always), ("GBR", new Period(new(1973, 1, 1), Brexit.AddDays(-1)))),
        Bloc("cis", "Commonwealth of Independent States", ("RUS", Period.Always), ("KAZ", Period.Always)),
    ]);

    private static Actor Country(string code, string name) => new(ActorId.Country(code), name) { Country = code };

    private static Actor Leader(string slug, string name, string country, Period period) =>
        new(ActorId.Parse("person:" + slug), name) { Offices = [new Office("president", ActorId.Country(country), period)] };

    private static Actor Bloc(string slug, string name, params (string Country, Period Period)[] members) =>
        new(ActorId.Parse("bloc:" + slug), name) { Members = [.. members.Select(m => new Membership(ActorId.Country(m.Country), m.Period))] };
}
