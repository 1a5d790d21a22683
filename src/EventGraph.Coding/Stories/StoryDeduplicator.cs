using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Events;
using EventGraph.Plover;

namespace EventGraph.Coding.Stories;

/// <summary>
/// One act told twice in a story is one event: of events with the same ends, type, status and date, and of no two different modes, the one
/// that the coder is surest of stays, in the order of the text.
/// </summary>
internal static class StoryDeduplicator
{
    public static ImmutableArray<Event> Deduplicate(IReadOnlyList<Event> events)
    {
        Dictionary<(ActorId?, ActorId?, EventType, InfluenceChange?, EventStatus, DateOnly), List<int>> told = [];
        List<Event> kept = [];
        foreach (Event candidate in events)
        {
            var key = (candidate.Source?.Actor, candidate.Target?.Actor, candidate.Type, candidate.Change, candidate.Status, candidate.Date);
            if (!told.TryGetValue(key, out List<int>? alike))
            {
                told.Add(key, alike = []);
            }

            int index = SameAct(kept, alike, candidate.Mode);
            if (index < 0)
            {
                alike.Add(kept.Count);
                kept.Add(candidate);
            }
            else if (candidate.Confidence > kept[index].Confidence && candidate.Sentence?.Index != kept[index].Sentence?.Index)
            {
                kept[index] = candidate;
            }
        }

        return [.. kept.OrderBy(e => e.Sentence?.Index).ThenBy(e => e.Trigger?.Start)];
    }

    private static int SameAct(List<Event> kept, List<int> alike, string? mode)
    {
        foreach (int index in alike)
        {
            if (mode is null || kept[index].Mode is not { } other || other == mode)
            {
                return index;
            }
        }

        return -1;
    }
}
