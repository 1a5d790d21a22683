namespace EventGraph.Actors.Loading;

/// <summary>What is wrong in the files that are being loaded; all of it is told at once.</summary>
internal sealed class Mistakes
{
    private readonly List<string> _all = [];

    public void Add(SourceLine line, string what) => _all.Add($"{line}: {what}");

    public void ThrowIfAny()
    {
        if (_all.Count > 0)
        {
            throw new FormatException(string.Join('\n', _all));
        }
    }
}
