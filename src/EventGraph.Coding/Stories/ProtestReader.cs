using EventGraph.Actors;
using EventGraph.Coding.Frames;
using EventGraph.Coding.Lexicon;
using EventGraph.Coding.Mentions;
using EventGraph.Plover;

namespace EventGraph.Coding.Stories;

/// <summary>
/// Says what a protest is: of a state, an organisation or a leader it is an accusation ("Peru protested against the arrests"); of people it is
/// against nobody of whom only is said that it was there ("protested in Peru").
/// </summary>
internal static class ProtestReader
{
    private const string Demonstration = "demo";

    public static Frame Reread(Frame frame) => frame.Reading is { Type: EventType.Protest, Mode: null or Demonstration } && !frame.Sources.IsEmpty && frame.Sources.All(IsState)
        ? frame with { Reading = new Reading(EventType.Accuse, "disapprove") }
        : frame.Reading.Type == EventType.Protest && !frame.Targets.IsEmpty && frame.Targets.All(IsWhere)
            ? frame with { Targets = [] }
            : frame;

    private static bool IsWhere(Role role) => role.Mention is { IsPlace: true, Kind: MentionKind.Name };

    private static bool IsState(Role role) => role.Mention.Actors.All(a => a.Kind is not ActorKind.Group) && !role.Mention.IsPlural;
}
