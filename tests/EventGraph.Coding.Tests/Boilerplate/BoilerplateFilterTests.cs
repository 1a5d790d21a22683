using EventGraph.Coding.Boilerplate;

namespace EventGraph.Coding.Tests.Boilerplate;

public sealed class BoilerplateFilterTests
{
    private const string Story = "Turkey condemned the strike.\n";

    [Theory]
    [InlineData("By Jane Doe and John Roe\n")]
    [InlineData("Photo: an agency photographer\n")]
    [InlineData("Read more about this story\n")]
    [InlineData("Subscribe to our newsletter\n")]
    [InlineData("© 2022 The Daily Example. All rights reserved.\n")]
    public void A_line_around_the_story_is_blanked(string line)
    {
        Assert.Equal(Story, BoilerplateFilter.Blank(line + Story).TrimStart());
        Assert.Equal(Story.Trim(), BoilerplateFilter.Blank(Story + line).Trim());
    }

    [Theory]
    [InlineData("I'm Ann Smith, a freelance journalist who covers film and music.")]
    [InlineData("Ann Smith is a staff writer based in Vienna.")]
    public void An_authors_biography_at_the_end_is_blanked(string biography) =>
        Assert.Equal(Story.Trim(), BoilerplateFilter.Blank(Story + "\n" + biography).Trim());

    [Fact]
    public void What_follows_a_source_line_at_the_end_is_blanked()
    {
        string story = string.Concat(Enumerable.Repeat(Story, 5));

        Assert.Equal(story.Trim(), BoilerplateFilter.Blank(story + "Source: Example Wire\nGermany and France are our readers.").Trim());
    }

    [Theory]
    [InlineData("ANKARA (Example) - Turkey condemned the strike.")]
    [InlineData("ANKARA, Turkey — Turkey condemned the strike.")]
    [InlineData("ANKARA: Turkey condemned the strike.")]
    [InlineData("ANKARA, Oct 17 - Turkey condemned the strike.")]
    [InlineData("ANKARA, Oct. 17 (Example) - Turkey condemned the strike.")]
    public void A_dateline_is_blanked(string text) =>
        Assert.Equal("Turkey condemned the strike.", BoilerplateFilter.Blank(text).Trim());

    [Fact]
    public void What_is_left_keeps_its_place()
    {
        string text = "By Jane Doe\n" + Story + "Read more here\n";

        string blanked = BoilerplateFilter.Blank(text);

        Assert.Equal(text.Length, blanked.Length);
        Assert.Equal(text.IndexOf("Turkey", StringComparison.Ordinal), blanked.IndexOf("Turkey", StringComparison.Ordinal));
    }

    [Fact]
    public void A_leader_who_says_I_is_no_author()
    {
        string text = Story + "“I am the one whom every writer quotes,” the president said.";

        Assert.Equal(text, BoilerplateFilter.Blank(text));
    }
}
