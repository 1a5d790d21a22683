namespace EventGraph.Actors.Loading;

/// <summary>The actors that the files declare, and the ways in which a line refers to one.</summary>
internal sealed class Drafts(Mistakes mistakes)
{
    private readonly Dictionary<ActorId, ActorDraft> _byId = [];

    public IEnumerable<ActorDraft> All => _byId.Values;

    public void Declare(ActorId id, string name, SourceLine line)
    {
        if (_byId.TryGetValue(id, out ActorDraft? known))
        {
            mistakes.Add(line, $"{id} is declared already, in {known.Line}; to add to it, leave out the name.");
            return;
        }

        _byId.Add(id, new ActorDraft(id, name, line));
    }

    /// <summary>The person of a name, declared by being named.</summary>
    public ActorDraft Person(ActorId id, string name, SourceLine line)
    {
        if (!_byId.TryGetValue(id, out ActorDraft? draft))
        {
            draft = new ActorDraft(id, name, line);
            _byId.Add(id, draft);
        }

        return draft;
    }

    public ActorDraft? Find(ActorId id) => _byId.GetValueOrDefault(id);

    /// <summary>The actor that a line refers to by a country's code or a whole id; null, and a mistake, where there is none.</summary>
    public ActorDraft? Referred(SourceLine line, string reference)
    {
        bool isCode = !reference.Contains(':', StringComparison.Ordinal);
        if (ActorId.TryParse(isCode ? "country:" + reference : reference, out ActorId id) && Find(id) is { } draft)
        {
            return draft;
        }

        mistakes.Add(line, isCode ? $"'{reference}' is not the code of a country in the files." : $"'{reference}' is not an actor in the files.");
        return null;
    }
}
