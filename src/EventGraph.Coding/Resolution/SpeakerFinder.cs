using System.Collections.Frozen;
using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Coding.Frames;
using EventGraph.Coding.Lexicon;
using EventGraph.Coding.Mentions;

namespace EventGraph.Coding.Resolution;

/// <summary>
/// Says who speaks in a quotation: the subject of a verb of speech beside it, in its own sentences, the next or the one before;
/// failing that (a quotation that is never closed, a verb run into another word) the next person named in the paragraph.
/// </summary>
internal sealed class SpeakerFinder(WordClasses classes)
{
    private readonly FrozenSet<string> _speech = classes["@speech"];

    /// <summary>The quotations with their speakers, where one is named; a speaker that is a pronoun is left to the discourse.</summary>
    public ImmutableArray<Quotation> Find(string text, ImmutableArray<Quotation> quotations, IReadOnlyList<SentenceTree> trees, IReadOnlyList<ImmutableArray<Mention>> named)
    {
        ImmutableArray<Quotation>.Builder found = ImmutableArray.CreateBuilder<Quotation>(quotations.Length);
        int from = 0;
        foreach (Quotation quotation in quotations)
        {
            while (from < trees.Count && trees[from].Sentence.End <= quotation.Start)
            {
                from++;
            }

            found.Add(quotation with { Speaker = Speaker(text, quotation, trees, named, from) });
        }

        return found.DrainToImmutable();
    }

    private ImmutableArray<ActorId> Speaker(string text, Quotation quotation, IReadOnlyList<SentenceTree> trees, IReadOnlyList<ImmutableArray<Mention>> named, int from)
    {
        int until = from;
        while (until + 1 < trees.Count && trees[until + 1].Sentence.Start < quotation.End)
        {
            until++;
        }

        for (int i = from; i <= Math.Min(until + 1, trees.Count - 1); i++)
        {
            if (i <= until || SameParagraph(text, quotation.End, trees[i].Sentence.Start))
            {
                if (Attribution(trees[i], named[i], quotation) is { } speaker)
                {
                    return speaker;
                }
            }
        }

        if (from > 0 && SameParagraph(text, trees[from - 1].Sentence.End, quotation.Start) && Attribution(trees[from - 1], named[from - 1], quotation) is { } before)
        {
            return before;
        }

        if (!quotation.IsClosed)
        {
            for (int i = from; i <= Math.Min(until, trees.Count - 1); i++)
            {
                if (named[i].FirstOrDefault(m => trees[i][m.First].Start > quotation.Start && m.Actors is [{ Kind: ActorKind.Person }]) is { } next)
                {
                    return next.Actors;
                }
            }
        }

        return [];
    }

    private ImmutableArray<ActorId>? Attribution(SentenceTree tree, ImmutableArray<Mention> mentions, Quotation quotation)
    {
        for (int verb = 0; verb < tree.Count; verb++)
        {
            if (!_speech.Contains(tree.Lemma(verb)) || !tree.IsVerb(verb) || (quotation.IsClosed && quotation.Covers(tree[verb].Start)))
            {
                continue;
            }

            int subject = tree.Child(verb, "nsubj");
            Mention? speaker = mentions.FirstOrDefault(m => subject >= 0 && m.Covers(subject))
                ?? (subject < 0 ? mentions.FirstOrDefault(m => m.First == verb + 1) ?? mentions.FirstOrDefault(m => m.Last == verb - 1) : null);
            if (speaker is not null)
            {
                return speaker.Actors;
            }
        }

        return null;
    }

    private static bool SameParagraph(string text, int from, int to) => from >= to || !text.AsSpan(from, to - from).Contains('\n');
}
