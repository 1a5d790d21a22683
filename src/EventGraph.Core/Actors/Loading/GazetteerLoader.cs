using System.Collections.Immutable;

namespace EventGraph.Actors.Loading;

/// <summary>Reads gazetteer files in two passes, so that no order of files or blocks matters: what there is, then what is said of it.</summary>
internal sealed class GazetteerLoader
{
    private readonly Mistakes _mistakes = new();
    private readonly Drafts _drafts;
    private readonly ActorBlocks _actors;
    private readonly HolderBlocks _holders;
    private readonly VocabularyBlocks _vocabulary;

    private GazetteerLoader()
    {
        _drafts = new Drafts(_mistakes);
        _vocabulary = new VocabularyBlocks(_drafts, _mistakes);
        _actors = new ActorBlocks(_drafts, _vocabulary, _mistakes);
        _holders = new HolderBlocks(_drafts, _vocabulary, _mistakes);
    }

    public static Gazetteer Load(IEnumerable<(string File, TextReader Text)> files)
    {
        GazetteerLoader loader = new();
        Block[] blocks = [.. files.SelectMany(f => Block.Read(f.File, f.Text, loader._mistakes))];
        foreach (Block block in blocks)
        {
            loader.Declare(block);
        }

        foreach (Block block in blocks)
        {
            loader.Fill(block);
        }

        return loader.Build();
    }

    private void Declare(Block block)
    {
        if (!_actors.Declare(block) && !_vocabulary.Declare(block) && !HolderBlocks.IsHeading(block.Heading.Text))
        {
            _mistakes.Add(
                block.Heading,
                $"'{block.Heading.Text}' begins no block; blocks begin with 'country:XXX Name' (or person:, org:, bloc:), 'president of XXX', 'office president' or 'nouns media'.");
        }
    }

    private void Fill(Block block)
    {
        if (!_actors.Fill(block) && !_vocabulary.Fill(block))
        {
            _holders.Fill(block);
        }
    }

    private Gazetteer Build()
    {
        _holders.Finish();
        _actors.Check();
        ImmutableArray<Actor> actors = [.. _drafts.All.Select(d => d.ToActor(_actors.MembersOf(d)))];
        _mistakes.ThrowIfAny();
        return new Gazetteer(actors, _vocabulary.OfficeTitles, _vocabulary.GroupNouns);
    }
}
