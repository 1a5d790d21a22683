using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Coding.Frames;
using EventGraph.Coding.Lexicon;

namespace EventGraph.Coding.Mentions;

/// <summary>
/// Makes actors of capitalised names that the gazetteer does not know: whom the article has named before, organisations, people, and
/// names that act or are acted on. Places and things stay none.
/// </summary>
internal sealed class UnknownNameReader(Gazetteer gazetteer, WordClasses classes, TitleReader titles, NameWords words)
{
    private readonly NameRunReader _runs = new(words);
    private readonly OrganisationReader _organisations = new(words, titles);
    private readonly PeopleReader _people = new(gazetteer, words, classes);

    /// <summary>The mentions of a sentence with those of unknown names, in the order of the text.</summary>
    public ImmutableArray<Mention> Read(SentenceTree tree, IReadOnlyList<Mention> named, DateOnly day, Cast cast)
    {
        MentionMap mentions = new(tree.Count, named);
        foreach (NameRun run in _runs.Read(tree, mentions).Where(r => !IsAgents(tree, r)).ToArray())
        {
            Mention? mention = Known(tree, run, cast) ?? _organisations.Read(tree, run, mentions, day, cast) ?? _people.Read(tree, run, mentions, day, cast);
            if (mention is not null)
            {
                mentions.Put(mention);
            }
        }

        return [.. mentions.All()];
    }

    // "Gunmen" at the beginning of a sentence.
    private bool IsAgents(SentenceTree tree, NameRun run) =>
        run.First == run.Last && NameRunReader.Opens(tree, run.First) && titles.StartingAt(tree, run.First, run.First + 1) is not null;

    // A name, its letters or a surname that the article has given before.
    private static Mention? Known(SentenceTree tree, NameRun run, Cast cast)
    {
        ActorId? actor = cast.Called(tree.Written(run.First, run.Last)) ?? (run.First == run.Last ? cast.OfSurname(tree[run.First].Text) : null);
        return actor is { } id ? new Mention(run.First, run.Last, Heads.Of(tree, run.First, run.Last), MentionKind.Introduced, [id], "a name that the article has given before") : null;
    }
}
