using EventGraph.Actors;
using EventGraph.Events;
using EventGraph.Importing.Actors;

namespace EventGraph.Importing.Names;

/// <summary>Who holds an office on the day: the head of government of India.</summary>
/// <param name="gazetteer">Who is who.</param>
/// <param name="office">The phrase for the office.</param>
/// <param name="body">Of what.</param>
/// <param name="isOfTheLeader">Whether the body has no such office and whoever leads it is meant.</param>
/// <param name="otherwise">Who is meant while nobody is known to hold it.</param>
internal sealed class OfficeReference(Gazetteer gazetteer, string office, ActorId body, bool isOfTheLeader, ImportedActor otherwise) : ImportedActor
{
    protected override Participant Make(DateOnly day, out bool isDated)
    {
        isDated = true;
        return (isOfTheLeader ? gazetteer.LeaderOf(body, day) : gazetteer.HolderNamed(office, body, day)) is { } holder
            ? new ActorReference(gazetteer, holder.Id, holder.Name, null).On(day)
            : otherwise.On(day);
    }
}
