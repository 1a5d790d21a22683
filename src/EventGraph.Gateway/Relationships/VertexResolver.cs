using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Gateway.Actors;
using EventGraph.Gateway.Problems;
using EventGraph.Graph.Views;

namespace EventGraph.Gateway.Relationships;

/// <summary>Finds the vertex of a view that a request means.</summary>
internal sealed class VertexResolver(ActorFinder actors, Gazetteer gazetteer)
{
    /// <summary>
    /// The vertex of an actor given by id or name. At country level a leader, an organ or a group means the country that it acts for on the day
    /// that the view is as of.
    /// </summary>
    /// <param name="view">The view.</param>
    /// <param name="parameter">The parameter's name, for the problem.</param>
    /// <param name="value">What was given for it.</param>
    /// <exception cref="ProblemException">Nobody or several are meant, or a bloc, which is no vertex at country level.</exception>
    public int Resolve(View view, string parameter, string value)
    {
        DateOnly day = view.Parameters.AsOf;
        ActorId actor = actors.Resolve(parameter, value, day);
        if (view.Parameters.Level == Level.Country)
        {
            ImmutableArray<ActorId> members = gazetteer.MembersOf(actor, day);
            if (!members.IsEmpty)
            {
                throw Problem.Invalid(
                    parameter, $"{parameter}: {actor} is a bloc, and at level=country each of its members counts by itself: give one of {string.Join(", ", members)}, or level=actor.");
            }

            actor = CountryOf(view, actor, day) is { } code ? ActorId.Country(code) : actor;
        }

        return view.Actors.TryFind(actor, out int vertex) ? vertex : throw Problem.UnknownActor(parameter, value, []);
    }

    private string? CountryOf(View view, ActorId actor, DateOnly day) => gazetteer.Find(actor) is not null
        ? gazetteer.CountryOf(actor, day)
        : view.Actors.TryFind(actor, out int number) ? view.Actors[number].Country : null;
}
