using EventGraph.Actors;
using EventGraph.Coding.Lexicon;
using EventGraph.Coding.Stories;
using EventGraph.Plover;

namespace EventGraph.Coding.Tests.Stories;

/// <summary>What an event is about, and how it was done, by the words of its sentence.</summary>
public sealed class ContextTests
{
    [Theory]
    [InlineData("Russia accused Ukraine of hacking its computer networks.", "cyber")]
    [InlineData("Turkey accused Syria of using chemical weapons.", "cbrn")]
    [InlineData("France criticized Hungary over its treatment of refugees.", "asylum")]
    [InlineData("Germany condemned Belarus for a crackdown on the opposition.", "repression")]
    [InlineData("Brazil criticized Norway over deforestation.", "environment")]
    [InlineData("Mexico accused China of exporting fentanyl.", "illegal_drugs")]
    [InlineData("Poland condemned Russia over rigged elections.", "election")]
    public void The_words_of_a_sentence_say_what_its_event_is_about(string text, string context) =>
        Assert.Contains(context, Assert.Single(Coder.Events(text)).Contexts);

    [Fact]
    public void Every_context_has_words() =>
        Assert.All(Ontology.Contexts, c => Assert.Contains(LexiconFile.Shipped("Lexicon", "contexts.txt").Rows, r => r.Cells[0] == c));

    [Theory]
    [InlineData("Israel attacked Lebanon with drones.", "drone")]
    [InlineData("Turkey attacked Syria with artillery.", "heavy-weapons")]
    [InlineData("Rebels attacked Mali with machetes.", "primitive")]
    public void The_nearest_word_says_how_it_was_done(string text, string mode) =>
        Assert.Equal(mode, Assert.Single(Coder.Events(text), e => e.Type == EventType.Assault).Mode);

    [Fact]
    public void An_entry_that_knows_the_mode_keeps_it() =>
        Assert.Equal(new Reading(EventType.Assault, "targeted"), ModeReader.Default.Of(Coder.Sentences("Iran bombed Iraq with drones.")[0].Tree, new Reading(EventType.Assault, "targeted"), 1));

    [Theory]
    [InlineData("weather | rain", "test.txt line 1: 'weather' is no context of PLOVER.")]
    [InlineData("health", "test.txt line 1: a row is 'context | word, phrase, agents:KIND, …'.")]
    [InlineData("health | virus, , mask", "test.txt line 1: the list has an empty item.")]
    [InlineData("health | virus\nhealth | virus", "test.txt line 2: 'virus' is there already.")]
    [InlineData("military | agents:poets", "test.txt line 1: 'poets' is no kind of agents of the gazetteer.")]
    public void A_mistake_in_the_contexts_is_told_with_its_line(string text, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => new ContextReader(LexiconFile.Read("test.txt", new StringReader(text)), Gazetteer.Default.GroupNouns)).Message);

    [Theory]
    [InlineData("ASSAULT | gun", "test.txt line 1: the mode is missing.")]
    [InlineData("ASSAULT drone", "test.txt line 1: a row is 'TYPE mode | word, phrase, …'.")]
    [InlineData("ASSAULT drone | drone, drone", "test.txt line 1: 'drone' is there already.")]
    [InlineData("ASSAULT swimming | pool", "test.txt line 1: ASSAULT has no mode 'swimming'.")]
    public void A_mistake_in_the_modes_is_told_with_its_line(string text, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => new ModeReader(LexiconFile.Read("test.txt", new StringReader(text)))).Message);
}
