using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Events;
using EventGraph.Plover;

namespace EventGraph.Coding.Stories;

/// <summary>
/// One act told twice in a story is one event: of events with the same ends, type, status and date the one that the coder is surest
/// of stays, in the order of the text.
/// </summary>
internal static class StoryDeduplicator
{
    public static ImmutableArray<Event> Deduplicate(IReadOnlyList<Event> events)
    {
        Dictionary<(ActorId?, ActorId?, EventType, InfluenceChange?, EventStatus, DateOnly), int> first = [];
        List<Event> kept = [];
        foreach (Event candidate in events)
        {
            var key = (candidate.Source?.Actor, candidate.Target?.Actor, candidate.Type, candidate.Change, candidate.Status, candidate.Date);
            if (!first.TryGetValue(key, out int index))
            {
                first.Add(key, kept.Count);
                kept.Add(candidate);
            }
            else if (candidate.Confidence > kept[index].Confidence && candidate.Sentence?.Index != kept[index].Sentence?.Index)
            {
                kept[index] = candidate;
            }
        }

        return [.. kept.OrderBy(e => e.Sentence?.Index).ThenBy(e => e.Trigger?.Start)];
    }
}
