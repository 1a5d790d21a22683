namespace EventGraph.Coding.Tests.Frames;

public sealed class ReportedSpeechTests
{
    [Theory]
    [InlineData("Iran said that Israel attacked a base in Syria.", "country:IRN ACCUSE country:ISR")]
    [InlineData("Ukraine said Russian troops had attacked Poland.", "country:UKR ACCUSE country:RUS")]
    [InlineData("According to Iran, Israel attacked Syria.", "country:IRN ACCUSE country:ISR")]
    [InlineData("\"The government of Sudan attacked our villages,\" President Idriss Deby said.", "person:idriss-deby ACCUSE country:SDN")]
    [InlineData("President Idriss Deby said that Sudan had armed the Chadian rebels.", "person:idriss-deby ACCUSE country:SDN")]
    public void What_one_side_says_of_another_is_its_accusation(string text, string expected) => Assert.Equal([expected], Coder.Read(text));

    [Theory]
    [InlineData("The Houthis said that they had attacked Israel.", "org:houthis ASSAULT country:ISR")]
    [InlineData("Putin said that Russian forces attacked Ukraine.", "country:RUS ASSAULT country:UKR")]
    [InlineData("Pakistan said that it shot down a plane, a day after India bombed Nepal.", "country:IND ASSAULT country:NPL")]
    [InlineData("Israeli warplanes struck Syria, a Western diplomat said.", "country:ISR ASSAULT country:SYR")]
    [InlineData("Russian media reported that Ukraine attacked Poland.", "country:UKR ASSAULT country:POL")]
    public void What_one_says_of_himself_or_a_reporter_says_is_the_deed(string text, string expected) => Assert.Contains(expected, Coder.Read(text));

    [Theory]
    [InlineData("Did Iran attack Saudi Arabia?", "country:IRN ASSAULT country:SAU hypothetical")]
    [InlineData("Why did Iran attack Saudi Arabia?", "country:IRN ASSAULT country:SAU")]
    public void A_question_whether_supposes_and_a_question_why_does_not(string text, string expected) => Assert.Contains(expected, Coder.Read(text));

    [Fact]
    public void What_one_stops_short_of_does_not_happen() =>
        Assert.DoesNotContain("country:DEU ACCUSE country:RUS", Coder.Read("Germany stopped short of condemning Russia."));
}
