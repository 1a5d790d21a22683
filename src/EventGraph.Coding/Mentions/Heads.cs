using EventGraph.Coding.Frames;

namespace EventGraph.Coding.Mentions;

/// <summary>Where the parse attaches a span.</summary>
internal static class Heads
{
    /// <summary>The token of a span that is closest to the root.</summary>
    public static int Of(SentenceTree tree, int first, int last)
    {
        int best = last;
        int depth = int.MaxValue;
        for (int i = first; i <= last; i++)
        {
            int own = tree.Ancestors(i).Count();
            if (own < depth)
            {
                best = i;
                depth = own;
            }
        }

        return best;
    }
}
