using EventGraph.Actors;
using EventGraph.Coding.Frames;
using EventGraph.Coding.Lexicon;
using EventGraph.Plover;

namespace EventGraph.Coding.Stories;

/// <summary>A state, an organisation or a leader that protests does so in words: "Peru protested against the arrests" is an accusation.</summary>
internal static class StateProtest
{
    private const string Demonstration = "demo";

    public static Frame Reread(Frame frame) => frame.Reading is { Type: EventType.Protest, Mode: null or Demonstration } && !frame.Sources.IsEmpty && frame.Sources.All(IsState)
        ? frame with { Reading = new Reading(EventType.Accuse, "disapprove") }
        : frame;

    private static bool IsState(Role role) => role.Mention.Actors.All(a => a.Kind is not ActorKind.Group) && !role.Mention.IsPlural;
}
