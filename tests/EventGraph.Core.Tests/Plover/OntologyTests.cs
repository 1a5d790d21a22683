using EventGraph.Plover;

namespace EventGraph.Core.Tests.Plover;

public sealed class OntologyTests
{
    [Theory]
    [InlineData(EventType.Agree, "AGREE", QuadClass.VerbalCooperation, 2.5, "")]
    [InlineData(EventType.Consult, "CONSULT", QuadClass.VerbalCooperation, 2.5, "multilateral phone third-party visit")]
    [InlineData(EventType.Support, "SUPPORT", QuadClass.VerbalCooperation, 5, "")]
    [InlineData(EventType.Concede, "CONCEDE", QuadClass.VerbalCooperation, 4.5, "")]
    [InlineData(EventType.Cooperate, "COOPERATE", QuadClass.MaterialCooperation, 9.5, "")]
    [InlineData(EventType.Aid, "AID", QuadClass.MaterialCooperation, 10, "")]
    [InlineData(EventType.Retreat, "RETREAT", QuadClass.MaterialCooperation, 6.5, "access ceasefire disarm release resign withdraw")]
    [InlineData(EventType.Request, "REQUEST", QuadClass.VerbalConflict, 0, "assist change meet yield")]
    [InlineData(EventType.Accuse, "ACCUSE", QuadClass.VerbalConflict, -3, "allege disapprove investigate")]
    [InlineData(EventType.Reject, "REJECT", QuadClass.VerbalConflict, -2, "assist change meet yield")]
    [InlineData(EventType.Threaten, "THREATEN", QuadClass.VerbalConflict, -3.5, "arrest expel relations restrict territory violence")]
    [InlineData(EventType.Protest, "PROTEST", QuadClass.MaterialConflict, -5, "boycott demo hunger obstruct riot strike vandalize")]
    [InlineData(EventType.Sanction, "SANCTION", QuadClass.MaterialConflict, -6, "convict discontinue expel withdraw")]
    [InlineData(EventType.Mobilize, "MOBILIZE", QuadClass.MaterialConflict, -5.5, "militia police troops weapons")]
    [InlineData(EventType.Coerce, "COERCE", QuadClass.MaterialConflict, -7, "arrest censor curfew cyber deport martial-law misinformation restrict seize withhold")]
    [InlineData(EventType.Assault, "ASSAULT", QuadClass.MaterialConflict, -9, "abduct aerial beat crowd-control destroy drone explosives firearms heavy-weapons primitive sexual suicide-attack targeted torture unconventional")]
    public void Each_of_the_sixteen_types_has_its_class_score_and_modes(EventType type, string name, QuadClass quad, double intensity, string modes)
    {
        TypeDefinition definition = Ontology.Of(type);
        Assert.Equal((type, name, quad, intensity), (definition.Type, definition.Name, definition.Quad, definition.Intensity));
        Assert.Equal(modes, string.Join(' ', definition.Modes.Keys));
        Assert.False(definition.IsClaim);
    }

    [Theory]
    [InlineData(EventType.Patron, "PATRON")]
    [InlineData(EventType.Proxy, "PROXY")]
    [InlineData(EventType.Depend, "DEPEND")]
    [InlineData(EventType.Ally, "ALLY")]
    [InlineData(EventType.Influence, "INFLUENCE")]
    public void A_claim_has_intensity_five_and_no_class(EventType type, string name)
    {
        TypeDefinition definition = Ontology.Of(type);
        Assert.Equal((name, null, 5.0, true), (definition.Name, definition.Quad, definition.Intensity, definition.IsClaim));
    }

    [Fact]
    public void There_are_sixteen_types_and_five_claims()
    {
        Assert.Equal(Enum.GetValues<EventType>(), Ontology.Types.Select(t => t.Type));
        Assert.Equal((16, 5), (Ontology.Types.Count(t => !t.IsClaim), Ontology.Types.Count(t => t.IsClaim)));
        Assert.Equal(37, Ontology.Contexts.Count);
        Assert.StartsWith("AGREE, CONSULT, SUPPORT", Ontology.TypeNames, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ACCUSE", true)]
    [InlineData("accuse", true)]
    [InlineData("YIELD", false)]
    [InlineData("9", false)]
    [InlineData(null, false)]
    public void A_type_is_found_by_its_name(string? name, bool found) =>
        Assert.Equal((found, found ? EventType.Accuse : default), (Ontology.TryParse(name, out EventType type), type));

    [Fact]
    public void A_number_that_is_no_type_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Ontology.Of((EventType)17));
}
