using System.Text;
using EventGraph.Actors;
using EventGraph.Events;
using EventGraph.Importing.Actors;
using EventGraph.Importing.Codes;
using EventGraph.Importing.Names;

namespace EventGraph.Importing.Tests.Names;

public sealed class NameTests
{
    private static readonly NameResolver Names = new(Gazetteer.Default, NameTables.Default);

    [Theory]
    [InlineData("Vladimir Putin", "person:vladimir-putin", "RUS")]
    [InlineData("Sergey Viktorovich Lavrov", "person:sergey-lavrov", "RUS")]
    [InlineData("Recep Tayyip Erdoğan", "person:recep-tayyip-erdogan", "TUR")]
    [InlineData("United States", "country:USA", "USA")]
    [InlineData("Kremlin", "country:RUS", "RUS")]
    [InlineData("European Union", "bloc:eu", null)]
    [InlineData("UN Security Council", "org:un-security-council", null)]
    [InlineData("country:KAZ", "country:KAZ", "KAZ")]
    [InlineData("Palestinian Territory, Occupied", "country:PSE", "PSE")]
    [InlineData("Cote d'Ivoire", "country:CIV", "CIV")]
    [InlineData("Media Personnel (Afghanistan)", "group:AFG/media", "AFG")]
    [InlineData("Foreign Affairs (Bangladesh)", "group:BGD/gov", "BGD")]
    [InlineData("Citizen (Palestinian Territory, Occupied)", "group:PSE/civilians", "PSE")]
    [InlineData("High Ranking Military Personnel (Vietnam)", "group:VNM/military", "VNM")]
    [InlineData("Women / Children / Social / Welfare / Development / Religion Ministry (India)", "group:IND/gov", "IND")]
    [InlineData("Farm Worker (Nigeria)", "group:NGA/agriculture", "NGA")]
    [InlineData("Head of Government (India)", "person:narendra-modi", "IND")]
    [InlineData("Head of Government (United States)", "person:donald-trump", "USA")]
    [InlineData("Turkish Army", "group:TUR/military", "TUR")]
    [InlineData("Saudi Arabian Navy", "group:SAU/military", "SAU")]
    [InlineData("Armed Forces of the Russian Federation", "group:RUS/military", "RUS")]
    [InlineData("Supreme Court of Kenya", "group:KEN/courts", "KEN")]
    [InlineData("Indian Mujahideen", "org:indian-mujahideen", null)]
    [InlineData("Citizen (International)", "group:civilians", null)]
    [InlineData("Militant (Boko Haram)", "org:boko-haram", null)]
    [InlineData("Ministry (European Union)", "bloc:eu", null)]
    [InlineData("Green Party (Germany)", "org:green-party-germany", "DEU")]
    [InlineData("Dangote Group", "org:dangote-group", null)]
    [InlineData("Infosys", "org:infosys", null)]
    [InlineData("Kailash Vijayvargiya", "person:kailash-vijayvargiya", null)]
    public void A_name_means_an_actor(string name, string actor, string? country)
    {
        Participant participant = Resolve(name, "")!.On(new DateOnly(2018, 7, 1));
        Assert.Equal((actor, country), (participant.Actor.Value, participant.Country));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("Unspecified Actor")]
    public void Nobody_is_nobody(string name) => Assert.Null(Resolve(name, ""));

    [Fact]
    public void Somebody_unknown_is_of_the_country_that_the_data_set_gives()
    {
        Participant participant = Resolve("Ngo Xuan Lich the Younger", "Vietnam")!.On(new DateOnly(2018, 7, 1));
        Assert.Equal("VNM", participant.Country);
        Assert.Null(Resolve("Ngo Xuan Lich the Younger", "Atlantis")!.On(new DateOnly(2018, 7, 1)).Country);
    }

    [Fact]
    public void Who_holds_an_office_and_for_whom_is_decided_by_the_day()
    {
        ImportedActor head = Resolve("Head of Government (United Kingdom)", "")!;
        Assert.Equal(["person:theresa-may", "person:boris-johnson", "person:theresa-may"], new[] { 2018, 2020, 2018 }.Select(year => head.On(new DateOnly(year, 7, 1)).Actor.Value));
        ImportedActor obama = Resolve("Barack Obama", "")!;
        Assert.Equal(["USA", null], new[] { 2015, 2018 }.Select(year => obama.On(new DateOnly(year, 7, 1)).Country));
    }

    [Fact]
    public void A_name_without_a_letter_for_an_id_cannot_be_resolved() => Assert.False(Names.TryResolve(Encoding.UTF8.GetBytes("習近平"), default, out _));

    [Fact]
    public void Every_spelling_of_the_tables_means_an_actor_of_the_gazetteer()
    {
        foreach (CodeRow row in CodeFile.Shipped("Names", "names.txt").Where(row => row.Cells[1] != "-"))
        {
            Assert.True(ActorId.TryParse(row.Cells[1], out ActorId id) && Gazetteer.Default.Find(id) is not null, string.Join(' ', row.Cells));
        }
    }

    private static ImportedActor? Resolve(string name, string country)
    {
        Assert.True(Names.TryResolve(Encoding.UTF8.GetBytes(name), Encoding.UTF8.GetBytes(country), out ImportedActor? actor));
        return actor;
    }
}
