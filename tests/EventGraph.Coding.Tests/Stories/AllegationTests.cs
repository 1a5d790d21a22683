namespace EventGraph.Coding.Tests.Stories;

public sealed class AllegationTests
{
    [Theory]
    [InlineData("France accused Mali of arming rebels in Niger.", "AID")]
    [InlineData("A court in Egypt convicted a Turkish journalist of attacking Cyprus.", "ASSAULT")]
    public void What_somebody_is_accused_of_is_the_accusers_word(string text, string alleged) =>
        Assert.DoesNotContain(Coder.Read(text), e => e.Contains($" {alleged} ", StringComparison.Ordinal));

    [Fact]
    public void The_accusation_itself_is_told() => Assert.Contains("country:FRA ACCUSE country:MLI", Coder.Read("France accused Mali of arming rebels in Niger."));
}
