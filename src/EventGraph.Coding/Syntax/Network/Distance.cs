namespace EventGraph.Coding.Syntax.Network;

/// <summary>How far and on which side a head stands from its dependent, in sixteen steps.</summary>
internal static class Distance
{
    public const int Steps = 16;

    private const int Farthest = 15;

    private static readonly byte[] StepOf = [.. Enumerable.Range(0, Farthest + 1).Select(far => (byte)(far switch
    {
        <= 4 => Math.Max(far, 1) - 1,
        <= 6 => 4,
        <= 9 => 5,
        < Farthest => 6,
        _ => 7,
    }))];

    public static int Step(int dependent, int head) => head > dependent
        ? StepOf[Math.Min(head - dependent, Farthest)]
        : (Steps / 2) + StepOf[Math.Min(dependent - head, Farthest)];
}
