using System.Collections.Immutable;
using EventGraph.Coding.Lexicon;
using EventGraph.Plover;

namespace EventGraph.Coding.Frames;

/// <summary>
/// Reads the events of a sentence: every word of the lexicon whose conditions hold, under the words that govern it, with the
/// actors of its slots. A word that governs another event, or that another entry took as its object, is no event of its own.
/// </summary>
internal sealed class FrameReader(EventLexicon lexicon)
{
    /// <summary>Frames in the order of their triggers; some may lack a source or a target.</summary>
    public ImmutableArray<Frame> Read(SentenceContext context) => Work(context).Frames;

    /// <summary>The frames, with what they were chosen from.</summary>
    public FrameReading Work(SentenceContext context)
    {
        SlotFinder slots = new(context, lexicon.Classes);
        EntryMatcher matcher = new(context, slots, lexicon);
        OperatorFinder operators = new(context, lexicon, slots, matcher);
        FrameBuilder builder = new(context, slots, new StatusReader(context, slots.Clauses, lexicon.Classes), lexicon.Classes);
        List<(int Word, LexiconEntry Entry)> words = [];
        for (int word = 0; word < context.Tree.Count; word++)
        {
            if (matcher.Match(word, Entries(context, word)) is { } entry)
            {
                words.Add((word, entry));
            }
        }

        HashSet<int> objects = [.. words.SelectMany(w => matcher.Company(w.Word, w.Entry.Conditions))];
        Candidate[] candidates = [.. words.Where(w => !objects.Contains(w.Word)).Select(w => new Candidate(w.Word, w.Entry, operators.Over(w.Word)))];
        HashSet<int> governing = [.. candidates.SelectMany(c => c.Operators).Where(o => IsDeed(o.Entry)).Select(o => o.Word)];
        ImmutableArray<Frame>.Builder frames = ImmutableArray.CreateBuilder<Frame>();
        foreach (Candidate candidate in candidates)
        {
            if (!governing.Contains(candidate.Word) && !IsToldByItsMeans(context.Tree, candidate, candidates) && builder.Build(candidate) is { } frame)
            {
                frames.Add(frame);
            }
        }

        return new FrameReading(frames.DrainToImmutable(), candidates, objects, governing, matcher, slots);
    }

    /// <summary>The entries that a word may hold by, the most demanding first; none where it can tell no event.</summary>
    public ImmutableArray<LexiconEntry> Entries(SentenceContext context, int word)
    {
        SentenceTree tree = context.Tree;
        if (context.IsDate(word) || context.MentionAt(word) is not null)
        {
            return [];
        }

        if (tree.IsVerb(word) && (tree.Relation(word) is not ("aux" or "cop" or "amod" or "case") || tree[word].Xpos == "MD"))
        {
            return lexicon.Verb(tree.Lemma(word));
        }

        bool isPredicate = tree[word].Upos == "ADJ" && tree.Child(word, "cop") >= 0;
        return (isPredicate || tree.IsNoun(word)) && !(tree.Relation(word) == "compound" && tree.Head(word) > word) && !IsMatterOf(tree, word)
            ? lexicon.Noun(tree.Lemma(word))
            : [];
    }

    // "hit back by expelling diplomats": the word says only that what follows answers something.
    private static bool IsToldByItsMeans(SentenceTree tree, Candidate candidate, Candidate[] others)
    {
        foreach (int child in Deeds.Default.IsAnswer(tree.Lemma(candidate.Word)) ? tree.Children(candidate.Word) : [])
        {
            if (tree[child].Xpos == "VBG" && tree.Children(child).Any(c => tree.Relation(c) is "mark" or "case" && tree.Lower(c) is "by" or "with") && Array.Exists(others, o => o.Word == child))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDeed(OperatorEntry entry) => entry.OverConflict.Effect is OperatorEffect.Become or OperatorEffect.Undo or OperatorEffect.Not;

    // "a treaty of friendship and cooperation", "talks on trade", "reached agreement on a deal": what another event is about is none of its own.
    private bool IsMatterOf(SentenceTree tree, int noun)
    {
        while (tree.Relation(noun) == "conj" && tree.Head(noun) >= 0)
        {
            noun = tree.Head(noun);
        }

        int head = tree.Head(noun);
        if (head >= 0 && tree.Relation(noun) == "obl" && tree.Preposition(noun) is "on" or "about" && tree.Child(head, "obj") is var thing and >= 0 && thing < noun)
        {
            return IsExchange(tree, thing);
        }

        return head >= 0 && tree.Relation(noun) == "nmod" && tree.Preposition(noun) is "of" or "on" or "about" or "for" && IsExchange(tree, head);
    }

    private bool IsExchange(SentenceTree tree, int noun) => tree.IsNoun(noun) && lexicon.Noun(tree.Lemma(noun)) is [{ Reading.Type: EventType.Agree or EventType.Consult }, ..];
}
