using System.Collections.Immutable;
using EventGraph.Abstractions;
using EventGraph.Events;
using EventGraph.Gateway.Articles;
using EventGraph.Gateway.Responses;
using EventGraph.Graph.Views;
using EventGraph.Log;
using EventGraph.Plover;

namespace EventGraph.Gateway.Evidence;

/// <summary>Reads the events behind a relationship of a view, each with its share of the volume.</summary>
internal sealed class EvidenceReader(IGrainFactory grains, ArticleLibrary articles)
{
    // At country level the store is asked for every source with every target; pairs that say nothing are dropped here. A page is filled
    // from at most so many of the store's.
    private const int MaxReads = 20;

    /// <summary>The newest events from which the weightiest are chosen.</summary>
    private const int Candidates = 100;

    /// <summary>The weightiest of a relationship's newest events.</summary>
    public async Task<ImmutableArray<EvidenceAnswer>> WeightiestAsync(View view, Relationship relationship, int count, CancellationToken cancellationToken)
    {
        (ImmutableArray<Weighed> newest, _) = await ReadAsync(view, relationship, null, Candidates, cancellationToken);
        return await DescribeAsync(relationship, newest.OrderByDescending(e => e.Activity).Take(count), cancellationToken);
    }

    /// <summary>A page of a relationship's events, newest date first.</summary>
    public async Task<EvidencePage> PageAsync(View view, Relationship relationship, EventCursor? after, int limit, CancellationToken cancellationToken)
    {
        (ImmutableArray<Weighed> events, EventCursor? next) = await ReadAsync(view, relationship, after, limit, cancellationToken);
        return new EvidencePage(await DescribeAsync(relationship, events, cancellationToken), next);
    }

    private async Task<(ImmutableArray<Weighed> Events, EventCursor? Next)> ReadAsync(
        View view, Relationship relationship, EventCursor? after, int limit, CancellationToken cancellationToken)
    {
        ImmutableArray<Contribution> pairs = view.Contributions(relationship.Source, relationship.Target);
        ViewParameters parameters = view.Parameters;
        EventQuery query = new()
        {
            Sources = [.. pairs.Select(p => p.Source).Distinct()],
            Targets = [.. pairs.Select(p => p.Target).Distinct()],
            Types = [.. Ontology.Types.Select(t => t.Type).Where(parameters.Types.Contains)],
            Since = parameters.Since,
            Until = parameters.Until is { } until && until < parameters.AsOf ? until : parameters.AsOf,
            KnownAt = parameters.KnownAt,
            MinConfidence = (int)parameters.MinConfidence / 4.0,
            OnlyWeighing = true,
            After = after,
            Limit = limit,
        };
        ImmutableArray<Weighed>.Builder events = ImmutableArray.CreateBuilder<Weighed>(limit);
        for (int read = 0; read < MaxReads; read++)
        {
            EventPage page = await grains.GetGrain<IEventsGrain>(0).Read(query, cancellationToken);
            foreach (LogEntry entry in page.Entries)
            {
                query = query with { After = new EventCursor(entry.Event.Date, entry.Position) };
                if (view.Activity(entry, relationship.Source, relationship.Target) is var activity and > 0)
                {
                    events.Add(new Weighed(entry.Event, activity));
                    if (events.Count == limit)
                    {
                        bool isLast = page.Next is null && ReferenceEquals(entry, page.Entries[^1]);
                        return (events.ToImmutable(), isLast ? null : query.After);
                    }
                }
            }

            if (page.Next is null)
            {
                return (events.ToImmutable(), null);
            }
        }

        return (events.ToImmutable(), query.After);
    }

    private async Task<ImmutableArray<EvidenceAnswer>> DescribeAsync(Relationship relationship, IEnumerable<Weighed> events, CancellationToken cancellationToken)
    {
        Weighed[] chosen = [.. events];
        IReadOnlyDictionary<string, ArticleReference> sources = await articles.FindAsync(chosen.Select(e => e.Event.Article), cancellationToken);
        return [.. chosen.Select(e => new EvidenceAnswer(
            e.Event.Id,
            e.Activity / relationship.Volume,
            e.Event.Date,
            new ActorReference(e.Event.Source!.Actor, e.Event.Source.Name),
            new ActorReference(e.Event.Target!.Actor, e.Event.Target.Name),
            e.Event.Type,
            e.Event.Mode,
            e.Event.Change,
            e.Event.Intensity,
            e.Event.Confidence,
            e.Event.Sentence?.Text,
            e.Event.Article is { } id ? sources.GetValueOrDefault(id) : null))];
    }

    private readonly record struct Weighed(Event Event, double Activity);
}
