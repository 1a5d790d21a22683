using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Articles;
using EventGraph.Coding;
using EventGraph.Events;
using EventGraph.Plover;

namespace EventGraph.Grains.Tests;

/// <summary>
/// Reads "country:RUS ASSAULT country:UKR", a line an event, so that a test says what an article holds. Can be held back, as an
/// article that takes long, and stumbles over the word "fault".
/// </summary>
internal sealed class ScriptedCoder : IArticleCoder, IDisposable
{
    private readonly ManualResetEventSlim _open = new(initialState: true);

    public void Hold() => _open.Reset();

    public void Release() => _open.Set();

    public CodedArticle Code(Article article, CancellationToken cancellationToken)
    {
        _open.Wait(cancellationToken);
        if (article.Text.Contains("fault", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("A text that the coder cannot read.");
        }

        ImmutableArray<Event> events = Read(article);
        return new CodedArticle(events, events.IsEmpty ? "nothing in it" : null);
    }

    public void Dispose() => _open.Dispose();

    public static ImmutableArray<Event> Read(Article article) =>
        [.. article.Text.Split('\n').Select(line => line.Split(' ')).Where(words => words.Length == 3).Select((words, i) => EventOf(article, words, i))];

    private static Event EventOf(Article article, string[] words, int line)
    {
        EventType type = Ontology.Types.Single(t => t.Name == words[1]).Type;
        Event coded = new()
        {
            Id = "",
            Article = article.Id,
            Date = article.Published,
            Source = Party(words[0]),
            Target = Party(words[2]),
            Type = type,
            Intensity = Ontology.Of(type).Intensity,
            Trigger = new TextSpan(words[1], line, line + 1),
        };
        return coded with { Id = EventIdentity.Of(coded) };
    }

    private static Participant Party(string id) => new(ActorId.Parse(id), id, ActorId.Parse(id).CountryCode);
}
