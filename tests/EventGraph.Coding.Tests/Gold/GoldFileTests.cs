using EventGraph.Articles;
using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Events;
using EventGraph.Plover;

namespace EventGraph.Coding.Tests.Gold;

public sealed class GoldFileTests
{
    private static readonly Article Text = new() { Id = "example", Text = "Kenya met Ghana. Chad left.\n\nBye.", Published = new DateOnly(2024, 1, 1) };

    public static TheoryData<string> Files => [.. GoldFile.SeedPaths.Concat(GoldFile.WorldPaths).Concat(GoldFile.HeldOutPaths).Select(p => Path.GetRelativePath(Repository.Gold, p))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_file_parses_against_its_text(string file)
    {
        GoldFile gold = GoldFile.Load(Path.Combine(Repository.Gold, file));

        Assert.Equal(0, gold.Sentences[0].Start);
        Assert.All(gold.Sentences, s => Assert.True(s.Start < s.End));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void No_row_forbids_what_another_asks_for_or_allows(string file)
    {
        ILookup<bool, GoldEvent> events = GoldFile.Load(Path.Combine(Repository.Gold, file)).Events.ToLookup(e => e.Mark == GoldMark.Forbidden);

        Assert.Empty(
            from forbidden in events[true]
            from other in events[false]
            where Overlap(forbidden, other)
            select $"line {forbidden.Line} forbids line {other.Line}");
    }

    [Fact]
    public void Every_seed_and_a_hundred_and_five_texts_of_the_world_have_a_file()
    {
        Assert.Equal(
            Directory.GetFiles(Repository.Seeds, "*.txt").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal),
            GoldFile.SeedPaths.Select(Path.GetFileNameWithoutExtension));
        Assert.Equal((83, 25), (GoldFile.WorldPaths.Count(), GoldFile.HeldOutPaths.Count()));
    }

    [Fact]
    public void Every_part_of_the_world_holds_every_type_of_PLOVER_and_every_claim()
    {
        Assert.Empty(Ontology.Types.Select(t => t.Type).Except(Types(GoldFile.WorldPaths)));
        Assert.Empty(Ontology.Types.Select(t => t.Type).Except(Types(GoldFile.HeldOutPaths)));

        static IEnumerable<EventType> Types(IEnumerable<string> paths) =>
            paths.SelectMany(p => GoldFile.Load(p).Events).Where(e => e.Mark == GoldMark.Required).SelectMany(e => e.Types).Select(t => t.Type);
    }

    [Fact]
    public void A_row_stands_for_every_source_with_every_target()
    {
        GoldFile gold = Parse("0 = Kenya\n0 | country:KEN, country:GHA, country:TCD or - | each other | CONSULT/visit or AGREE | actual | Kenya … Ghana");

        Assert.Equal(6, gold.Events.Length);
        GoldEvent last = gold.Events[^1];
        Assert.Equal([ActorId.Country("TCD"), null], last.Sources);
        Assert.Equal([ActorId.Country("GHA")], last.Targets.Select(t => t!.Value));
        Assert.Equal([new GoldType(EventType.Consult, "visit", null), new GoldType(EventType.Agree, null, null)], last.Types);
    }

    [Fact]
    public void A_sentence_reaches_to_the_opening_of_the_next()
    {
        GoldFile gold = Parse("0 = Kenya\n1 = Chad\n2 = Bye");

        Assert.Equal(["Kenya met Ghana.", "Chad left.", "Bye."], gold.Sentences.Select(s => Text.Text[s.Start..s.End]));
    }

    [Fact]
    public void A_mark_a_rival_and_anything_are_read()
    {
        GoldEvent claim = Assert.Single(Parse("0 = Kenya\n? 0 | country:KEN | country:GHA | INFLUENCE/loss | future | met | rival country:TCD").Events);
        GoldEvent forbidden = Assert.Single(Parse("0 = Kenya\n! * | country:KEN | * | * | * | *").Events);

        Assert.Equal((GoldMark.Optional, ActorId.Country("TCD")), (claim.Mark, claim.Rival!.Value));
        Assert.Equal([new GoldType(EventType.Influence, null, InfluenceChange.Loss)], claim.Types);
        Assert.Equal((GoldMark.Forbidden, null, true), (forbidden.Mark, forbidden.Sentence, forbidden.Types.IsEmpty));
    }

    [Theory]
    [InlineData("on 2024-02-29", "2024-02-29", "2024-02-29")]
    [InlineData("rival country:TCD | on 2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("on 2023 | rival country:TCD", "2023-01-01", "2023-12-31")]
    [InlineData("on 2023-12-25..2024-01", "2023-12-25", "2024-01-31")]
    public void A_date_is_the_days_within_which_it_must_lie(string fields, string from, string to)
    {
        GoldEvent row = Assert.Single(Parse("0 = Kenya\n0 | country:KEN | country:GHA | INFLUENCE/loss | actual | met | " + fields).Events);

        Assert.Equal($"{from} {to}", Assert.Single(row.Dates) is var dates ? $"{dates.From:yyyy-MM-dd} {dates.To:yyyy-MM-dd}" : "");
    }

    [Theory]
    [InlineData("1 = Kenya", "line 1: sentence 0 comes next")]
    [InlineData("0 = Mali", "opens with 'Mali'")]
    [InlineData("0 = Kenya\n1 | country:KEN | - | AID | actual | met", "line 2: there is no sentence '1'")]
    [InlineData("0 = Kenya\n0 | country:KEN | - | AID | actual", "a row is")]
    [InlineData("0 = Kenya\n0 | country:Kenya | - | AID | actual | met", "'country:Kenya' is not an actor id")]
    [InlineData("0 = Kenya\n0 | country:KEN | - | HELP | actual | met", "'HELP' is no event type")]
    [InlineData("0 = Kenya\n0 | country:KEN | - | AID/visit | actual | met", "AID has no mode 'visit'")]
    [InlineData("0 = Kenya\n0 | country:KEN | - | INFLUENCE | actual | met", "gain, hold or loss")]
    [InlineData("0 = Kenya\n0 | country:KEN | - | AID | perhaps | met", "'perhaps' is no status")]
    [InlineData("0 = Kenya\n1 = Chad\n0 | country:KEN | - | AID | actual | left", "'left' is not in the sentence")]
    [InlineData("0 = Kenya\n0 | country:KEN | country:KEN | AID | actual | met", "the same")]
    [InlineData("0 = Kenya\n0 | * | country:KEN | AID | actual | met", "rows of '!' only")]
    [InlineData("0 = Kenya\n0 | country:KEN | - | INFLUENCE/gain | actual | met | country:GHA", "'country:GHA' is not 'rival ID' or 'on DATES'")]
    [InlineData("0 = Kenya\n0 | country:KEN | - | AID | actual | met | on Friday", "'Friday' is no date")]
    public void A_mistake_is_named_with_its_file_and_line(string content, string message)
    {
        FormatException e = Assert.Throws<FormatException>(() => Parse(content));

        Assert.StartsWith("example.gold line ", e.Message, StringComparison.Ordinal);
        Assert.Contains(message, e.Message, StringComparison.Ordinal);
    }

    private static bool Overlap(GoldEvent forbidden, GoldEvent other) =>
        (forbidden.Sentence is null || forbidden.Sentence == other.Sentence)
        && Overlap(forbidden.Sources, other.Sources)
        && Overlap(forbidden.Targets, other.Targets)
        && Overlap(forbidden.Statuses, other.Statuses)
        && (forbidden.Types.IsEmpty || forbidden.Types.Any(f => other.Types.Any(o => f.Type == o.Type && f.Change == o.Change && (f.Mode is null || f.Mode == o.Mode))))
        && (forbidden.Trigger.IsEmpty || forbidden.Trigger.SequenceEqual(other.Trigger));

    private static bool Overlap<T>(ImmutableArray<T> anyIfEmpty, ImmutableArray<T> other) => anyIfEmpty.IsEmpty || anyIfEmpty.Intersect(other).Any();

    private static GoldFile Parse(string content) => GoldFile.Parse("example.gold", content, Text);
}
