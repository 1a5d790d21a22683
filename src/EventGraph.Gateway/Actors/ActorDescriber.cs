using EventGraph.Actors;
using EventGraph.Graph.Snapshots;
using EventGraph.Graph.Views;
using EventGraph.Plover;

namespace EventGraph.Gateway.Actors;

/// <summary>Tells all that is known of an actor.</summary>
internal sealed class ActorDescriber(ActorFinder finder, Gazetteer gazetteer)
{
    public ActorDetail Describe(ActorId id, Snapshot snapshot, DateOnly asOf)
    {
        Actor actor = gazetteer.Find(id) ?? new Actor(id, finder.NameOf(id)) { Country = finder.Summarise(id).Country };
        return new ActorDetail(
            id,
            actor.Name,
            id.Kind,
            gazetteer.CountryOf(id, asOf) ?? actor.Country,
            [.. actor.Aliases.Select(a => new AliasAnswer(a.Text, a.Kind, a.Period.From, a.Period.Until))],
            [.. actor.Offices.Select(o => new OfficeAnswer(o.Title, finder.Refer(o.Body), o.Period.From, o.Period.Until))],
            [.. actor.Members.Select(m => new MemberAnswer(finder.Refer(m.Member), m.Period.From, m.Period.Until))],
            Degrees(id, snapshot, asOf));
    }

    private static DegreesAnswer Degrees(ActorId id, Snapshot snapshot, DateOnly asOf)
    {
        // Counts do not decay: with the longest half-life no event is so old that the view leaves it out.
        View view = snapshot.View(new ViewParameters(asOf) { Level = Level.Actor, HalfLifeDays = ViewParameters.MaxHalfLifeDays });
        return view.Actors.TryFind(id, out int vertex)
            ? new DegreesAnswer(Degree(view, view.Out(vertex)), Degree(view, view.In(vertex)))
            : new DegreesAnswer(new DegreeAnswer(0, 0, new Dictionary<string, int>()), new DegreeAnswer(0, 0, new Dictionary<string, int>()));
    }

    private static DegreeAnswer Degree(View view, RelationshipList relationships) => new(
        relationships.Count,
        relationships.Sum(r => r.Events),
        relationships
            .SelectMany(r => view.TotalsByType(r.Source, r.Target))
            .GroupBy(t => t.Type)
            .OrderBy(g => g.Key)
            .ToDictionary(g => Ontology.Of(g.Key).Name, g => g.Sum(t => t.Events)));
}
