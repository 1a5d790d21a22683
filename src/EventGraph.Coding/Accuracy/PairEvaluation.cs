using System.Collections.Immutable;
using EventGraph.Articles;
using EventGraph.Coding.Pairs;
using EventGraph.Events;
using EventGraph.Plover;

namespace EventGraph.Coding.Accuracy;

/// <summary>Measures a coder on sentences in which two actors are marked and labelled with a PLOVER type.</summary>
public static class PairEvaluation
{
    private const string Yield = "YIELD";

    /// <summary>The day that sentences without a date are read on; none of the types depends on it.</summary>
    private static readonly DateOnly Undated = new(2020, 1, 1);

    /// <summary>Codes every line twice, with the pair given and from the text alone, and compares with its label.</summary>
    /// <exception cref="FormatException">A line is not as it should be; the message has its number.</exception>
    public static EvaluationReport Run(ArticleCoder coder, TextReader lines, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(lines);
        List<(string Label, string Answer)> answers = [];
        ImmutableArray<WrongAnswer>.Builder wrong = ImmutableArray.CreateBuilder<WrongAnswer>();
        List<(double Confidence, bool IsRight)> judged = [];
        int found = 0, reversed = 0;
        foreach (LabelledPair labelled in LabelledPair.Read(lines))
        {
            Article article = new() { Id = labelled.Id, Text = labelled.Text, Published = Undated };
            Event? answer = coder.CodePairs(article, [labelled.Pair], cancellationToken)[0].Event;
            string name = Name(answer?.Type);
            answers.Add((labelled.Type, name));
            if (name != labelled.Type)
            {
                wrong.Add(new WrongAnswer(labelled.Id, labelled.Text, labelled.Pair.Source.In(labelled.Text), labelled.Pair.Target.In(labelled.Text), labelled.Type, name, answer?.Why));
            }

            ImmutableArray<Event> events = coder.Code(article, cancellationToken).Events;
            Event[] between = [.. events.Where(e => Overlaps(e.Source, labelled.Pair.Source) && Overlaps(e.Target, labelled.Pair.Target))];
            Event[] back = [.. events.Where(e => Overlaps(e.Target, labelled.Pair.Source) && Overlaps(e.Source, labelled.Pair.Target)).Except(between)];
            bool right = between.Any(IsRight);
            found += right ? 1 : 0;
            reversed += !right && back.Any(IsRight) ? 1 : 0;
            judged.AddRange(between.Select(e => (e.Confidence, IsRight(e))).Concat(back.Select(e => (e.Confidence, false))));

            bool IsRight(Event e) => Name(e.Type) == labelled.Type;
        }

        return new EvaluationReport(
            answers.Count,
            Scores(answers),
            Scores([.. answers.Select(a => (Quad(a.Label), Quad(a.Answer)))]),
            answers.Where(a => a.Label != a.Answer).GroupBy(a => a.Label, StringComparer.Ordinal).ToImmutableSortedDictionary(
                g => g.Key,
                g => g.GroupBy(a => a.Answer, StringComparer.Ordinal).ToImmutableSortedDictionary(x => x.Key, x => x.Count(), StringComparer.Ordinal),
                StringComparer.Ordinal),
            wrong.DrainToImmutable(),
            found,
            reversed,
            BandScore.Of(judged));
    }

    private static ImmutableArray<TypeScore> Scores(IReadOnlyList<(string Label, string Answer)> answers) =>
    [
        .. answers.Select(a => a.Label).Distinct().Order(StringComparer.Ordinal).Select(name => new TypeScore(
            name,
            answers.Count(a => a.Label == name && a.Answer == name),
            answers.Count(a => a.Answer == name),
            answers.Count(a => a.Label == name))),
    ];

    private static string Name(EventType? type) => type switch
    {
        null => PairVerdict.None,
        EventType.Concede or EventType.Retreat => Yield,
        { } other => Ontology.Of(other).Name,
    };

    // Of the labels YIELD alone is no type: its two types are of both cooperative classes, and the data counts it as the second.
    private static string Quad(string name) => name == Yield
        ? QuadClass.MaterialCooperation.ToString()
        : Ontology.TryParse(name, out EventType type) && Ontology.Of(type).Quad is { } quad ? quad.ToString() : PairVerdict.None;

    private static bool Overlaps(Participant? participant, CharacterSpan span) => participant is { Start: { } start, End: { } end } && start < span.End && end > span.Start;
}
