namespace EventGraph.Actors;

/// <summary>The phrases that news uses for offices. Immutable; safe to share between threads.</summary>
public sealed class OfficeTitles
{
    /// <summary>The title of whoever rules (<see cref="Gazetteer.LeaderOf"/>), which is another office in every country.</summary>
    public const string Leader = "leader";

    private readonly ILookup<string, OfficeTitle> _byPhrase;

    internal OfficeTitles(IEnumerable<(string Phrase, OfficeTitle Title)> phrases) =>
        _byPhrase = phrases.ToLookup(p => AliasKey.Of(p.Phrase), p => p.Title, StringComparer.Ordinal);

    /// <summary>All phrases, as <see cref="AliasKey"/> writes them.</summary>
    public IEnumerable<string> Phrases => _byPhrase.Select(p => p.Key);

    /// <summary>Every office that a phrase may mean, in the order of the files; empty for a phrase that means none.</summary>
    public IEnumerable<OfficeTitle> Find(string phrase) => _byPhrase[AliasKey.Of(phrase)];

    /// <summary>
    /// The offices that a phrase means of one body: those that hold for this body alone where there are some
    /// (<c>secretary of state</c> of the United States), otherwise those that hold for all.
    /// </summary>
    public IEnumerable<string> Find(string phrase, ActorId body)
    {
        OfficeTitle[] all = [.. Find(phrase)];
        OfficeTitle[] own = [.. all.Where(t => t.Body == body)];
        return (own.Length > 0 ? own : all.Where(t => t.Body is null)).Select(t => t.Title);
    }
}
