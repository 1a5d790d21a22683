namespace EventGraph.Coding.Training.News;

/// <summary>How a verb goes on: <c>a=from</c>, <c>+off:t</c>, <c>oto</c>.</summary>
/// <param name="Kind">t, a, d, i, to, oto, that or a:of (see words.txt).</param>
/// <param name="Particle">The particle right after the verb, or empty.</param>
/// <param name="Preposition">What opens a phrase behind all else, or empty; of oto what opens whom it is asked of.</param>
internal sealed record VerbPattern(string Kind, string Particle, string Preposition)
{
    public bool IsTransitive => Kind is "t" or "a";

    public static VerbPattern Read(string item)
    {
        string particle = "";
        if (item.StartsWith('+'))
        {
            string[] parts = item[1..].Split(':', 2);
            (particle, item) = (parts[0], parts[1]);
        }

        string[] sides = item.Split('=', 2);
        return new VerbPattern(sides[0], particle, sides.Length == 2 ? sides[1] : "");
    }
}
