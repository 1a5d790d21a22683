using System.Collections.Immutable;
using EventGraph.Coding.Lexicon;
using EventGraph.Plover;

namespace EventGraph.Coding.Tests.Lexicon;

public sealed class EventLexiconTests
{
    [Fact]
    public void The_lexicon_that_ships_covers_every_type()
    {
        EventLexicon lexicon = EventLexicon.Default;

        Assert.InRange(lexicon.Count, 500, 20000);
        Assert.Equal(EventType.Accuse, lexicon.Verb("condemn")[^1].Reading.Type);
        Assert.All(
            Ontology.Types.Where(t => !t.IsClaim),
            type => Assert.Contains(lexicon.VerbLemmas.SelectMany(v => lexicon.Verb(v)), e => e.Reading.Type == type.Type));
    }

    [Fact]
    public void The_entry_with_the_most_conditions_comes_first() =>
        Assert.Equal(2, Read("verbs.txt", "expel | SANCTION\nexpel obj:@envoy | SANCTION expel").Verb("expel").Length);

    [Fact]
    public void Of_entries_with_as_many_conditions_the_first_row_comes_first() => Assert.Equal(
        [EventType.Sanction, EventType.Coerce],
        Read("verbs.txt", "fire,sack obj:man | SANCTION\nfire obj:gun | COERCE").Verb("fire").Select(e => e.Reading.Type));

    [Fact]
    public void Every_entry_that_ships_can_win()
    {
        EventLexicon lexicon = EventLexicon.Default;
        IEnumerable<ImmutableArray<LexiconEntry>> words = lexicon.VerbLemmas.Select(lexicon.Verb).Concat(lexicon.NounLemmas.Select(lexicon.Noun));

        Assert.Empty(words.SelectMany(entries => entries.Where((entry, i) => entries.Take(i).Any(earlier => HoldsWherever(earlier, entry)))).Select(e => $"{e.Phrase} | {e.Reading}"));
    }

    [Fact]
    public void No_row_names_a_noun_in_its_plural_beside_the_singular_of_another()
    {
        EventLexicon lexicon = EventLexicon.Default;

        Assert.DoesNotContain(
            (string[])["troops", "sanctions", "talks", "ties", "forces", "soldiers", "rebels", "weapons", "tariffs", "goods"],
            lexicon.IsWord);
    }

    [Fact]
    public void Words_share_a_row()
    {
        Assert.Equal(EventType.Support, Read("verbs.txt", "praise,laud | SUPPORT").Verb("laud")[0].Reading.Type);
        Assert.True(Read("operators.txt", "offer,pledge/n of | AGREE | THREATEN").Operator("pledge")[0].IsNoun);
    }

    [Theory]
    [InlineData("verbs.txt", "praise | SUPORT", "verbs.txt line 1", "no reading")]
    [InlineData("verbs.txt", "# a comment\npraise | SUPPORT loudly", "verbs.txt line 2", "no mode 'loudly'")]
    [InlineData("verbs.txt", "praise obj:@nobody | SUPPORT", "verbs.txt line 1", "no class @nobody")]
    [InlineData("verbs.txt", "praise heartily | SUPPORT", "verbs.txt line 1", "'heartily' is no condition")]
    [InlineData("verbs.txt", "praise | SUPPORT | subj", "verbs.txt line 1", "source slots > target slots")]
    [InlineData("verbs.txt", "praise | SUPPORT | subj > obj | weather", "verbs.txt line 1", "no context")]
    [InlineData("operators.txt", "refuse to | REJECT", "operators.txt line 1", "over conflict")]
    [InlineData("operators.txt", "refuse to | REJECT | perhaps", "operators.txt line 1", "no effect")]
    [InlineData("claims.txt", "adverb | fully | PATRON | subj > obj", "claims.txt line 1", "'verb' or 'noun'")]
    [InlineData("classes.txt", "envoy = diplomat", "classes.txt line 1", "@name")]
    public void A_mistake_is_named_by_file_and_line(string file, string content, string where, string what)
    {
        FormatException mistake = Assert.Throws<FormatException>(() => Read(file, content));

        Assert.Contains(where, mistake.Message, StringComparison.Ordinal);
        Assert.Contains(what, mistake.Message, StringComparison.Ordinal);
    }

    private static EventLexicon Read(string file, string content) => EventLexicon.Read(name =>
        LexiconFile.Read(name, new StringReader(name == file ? content : name == "classes.txt" ? "@envoy = diplomat, ambassador" : "")));

    // Whether one entry holds wherever another does, because it asks for no more.
    private static bool HoldsWherever(LexiconEntry one, LexiconEntry other) => one.Conditions.All(asked => other.Conditions.Any(met =>
        met.Kind == asked.Kind && met.Word == asked.Word && (asked.Words is null || met.Words?.IsSubsetOf(asked.Words) == true)));
}
