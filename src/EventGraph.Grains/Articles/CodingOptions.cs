namespace EventGraph.Grains.Articles;

/// <summary>What a silo's coder knows beside what ships. Section <c>Coding</c>.</summary>
public sealed class CodingOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Coding";

    /// <summary>Gazetteer files of the user's own, separated by commas (<c>docs/gazetteer.md</c>). Default: none.</summary>
    public string? Actors { get; set; }

    /// <summary>Lexicon files of the user's own, separated by commas (<c>docs/coding.md</c>). Default: none.</summary>
    public string? Lexicon { get; set; }
}
