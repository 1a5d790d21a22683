using EventGraph.Actors;

namespace EventGraph.Gateway.Parameters;

/// <summary>An actor, by its id or by a name that names it alone; whether there is one is seen later.</summary>
internal sealed class NamesActorAttribute : TextRuleAttribute
{
    public override string Allowed => $"an actor's id ({ActorId.Shape}) or an unambiguous name";

    public override int MaxLength => ActorId.MaxLength;
}
