using System.Collections.Immutable;
using EventGraph.Actors;
using EventGraph.Events;
using EventGraph.Log;
using EventGraph.Storage.Blocks;

namespace EventGraph.Storage.Writing;

/// <summary>What one transaction adds to the log, decided write by write. Thrown away when the transaction does not commit.</summary>
internal sealed class LogBuilder(IStoreTransaction transaction, ActorNumbers known, DateTimeOffset recorded)
{
    private readonly LogAddition _addition = new();
    private readonly Dictionary<ActorId, int> _numbers = [];
    private readonly HashSet<(int Source, int Target)> _relationships = [];
    private Dictionary<int, long> _versions = [];
    private Dictionary<UInt128, long> _positions = [];
    private HashSet<UInt128> _awaited = [];
    private LogHead _head = transaction.Head;
    private int _duplicates;

    /// <summary>The time (UTC) that the transaction's entries bear.</summary>
    public DateTimeOffset Recorded => recorded;

    public CommittedBatch Summary => new(_head.Position, _duplicates, _relationships.Count);

    /// <summary>Reads what the decisions need: numbers and versions of actors, and which events the log has.</summary>
    public async ValueTask LookUpAsync(IReadOnlyList<StoreWrite> writes)
    {
        List<UInt128> keys = [];
        HashSet<ActorId> unknown = [];
        HashSet<int> owners = [];
        foreach (AppendWrite append in writes.OfType<AppendWrite>())
        {
            Note(append.Owner, unknown);
            foreach (PreparedEvent prepared in append.Blocks.SelectMany(b => b.Events))
            {
                keys.Add(prepared.Key);
                Note(prepared.Statement.Source?.Actor, unknown);
                Note(prepared.Statement.Target?.Actor, unknown);
                Note(prepared.Statement.Rival?.Actor, unknown);
            }
        }

        keys.AddRange(writes.OfType<RetractWrite>().SelectMany(r => r.Keys));
        if (unknown.Count > 0)
        {
            await transaction.FindActorsAsync(unknown, _numbers);
        }

        foreach (AppendWrite append in writes.OfType<AppendWrite>())
        {
            if (_numbers.TryGetValue(append.Owner, out int owner))
            {
                owners.Add(owner);
            }
        }

        _versions = owners.Count > 0 ? await transaction.ReadVersionsAsync(owners) : [];
        if (keys.Count > 0)
        {
            keys.Sort();
            _positions = await transaction.FindEventsAsync(keys);
            _awaited = _head.Awaited > 0 ? await transaction.FindAwaitedAsync(keys) : [];
        }
    }

    public async ValueTask AppendAsync(AppendWrite append)
    {
        long version = _numbers.TryGetValue(append.Owner, out int owner) ? _versions.GetValueOrDefault(owner) : 0;
        if (append.Count == 0)
        {
            append.Accept(new AppendReceipt(version, 0, [], _head.Position));
            return;
        }

        if (version != append.ExpectedVersion)
        {
            append.Refuse(new VersionConflictException(append.Owner, append.ExpectedVersion, version));
            return;
        }

        ImmutableArray<int>.Builder duplicates = ImmutableArray.CreateBuilder<int>();
        List<UInt128> arrived = [];
        long last = 0;
        int index = 0;
        foreach (PreparedBlock block in append.Blocks)
        {
            List<PreparedEvent> kept = new(block.Events.Length);
            foreach (PreparedEvent prepared in block.Events)
            {
                if (!_positions.TryGetValue(prepared.Key, out long position))
                {
                    position = _head.Position + kept.Count + 1;
                    _positions.Add(prepared.Key, position);
                    _addition.Events.Add((prepared.Key, position));
                    kept.Add(prepared);
                    if (_awaited.Contains(prepared.Key))
                    {
                        arrived.Add(prepared.Key);
                    }
                }
                else
                {
                    duplicates.Add(index);
                }

                last = Math.Max(last, position);
                index++;
            }

            if (kept.Count > 0)
            {
                Add(block.Keep(kept), append.Owner);
            }
        }

        int accepted = append.Count - duplicates.Count;
        if (accepted > 0)
        {
            version = Raise(_numbers[append.Owner]);
        }

        _duplicates += duplicates.Count;
        await TakeBackAsync(arrived);
        append.Accept(new AppendReceipt(version, accepted, duplicates.ToImmutable(), last));
    }

    public async ValueTask RetractAsync(RetractWrite retraction)
    {
        List<UInt128> present = [];
        int awaited = 0;
        foreach (UInt128 key in retraction.Keys.Distinct())
        {
            if (_positions.ContainsKey(key))
            {
                present.Add(key);
            }
            else if (_awaited.Add(key))
            {
                awaited++;
                _addition.Awaited.Add(key);
            }
        }

        int retracted = await TakeBackAsync(present);
        retraction.Accept(new RetractionReceipt(retracted, retraction.Keys.Length - retracted - awaited, awaited, _head.Position));
    }

    public LogAddition Finish()
    {
        _addition.Head = _head with { Awaited = _head.Awaited + _addition.Awaited.Count - _addition.Arrived.Count };
        return _addition;
    }

    private void Note(ActorId? actor, HashSet<ActorId> unknown)
    {
        if (actor is { } id && !_numbers.ContainsKey(id))
        {
            if (known.TryGetNumber(id, out int number))
            {
                _numbers.Add(id, number);
            }
            else
            {
                unknown.Add(id);
            }
        }
    }

    private void Add(PreparedBlock prepared, ActorId owner)
    {
        EventRow[] rows = new EventRow[prepared.Events.Length];
        HashSet<string> articles = [];
        for (int i = 0; i < rows.Length; i++)
        {
            PreparedEvent entry = prepared.Events[i];
            Event statement = entry.Statement;
            long position = _head.Position + i + 1;
            int source = NumberOf(statement.Source, position);
            int target = NumberOf(statement.Target, position);
            _ = NumberOf(statement.Rival, position);
            rows[i] = new EventRow(entry.Key, source, target, statement, entry.Value);
            if (entry.Value is not null)
            {
                _relationships.Add((source, target));
            }

            if (statement.Article is { } article)
            {
                articles.Add(article);
            }
        }

        Add(_numbers[owner], rows, prepared.Bodies, [.. articles]);
    }

    private Block Add(int owner, ReadOnlySpan<EventRow> rows, byte[] bodies, ImmutableArray<string> articles)
    {
        Block block = new(_head.Position + 1, owner, recorded, EventRow.ToBytes(rows), null);
        _addition.Blocks.Add(NewBlock.Of(block, bodies, articles));
        _head = _head with { Position = block.Last };
        return block;
    }

    private int NumberOf(Participant? participant, long position)
    {
        if (participant is null)
        {
            return 0;
        }

        if (!_numbers.TryGetValue(participant.Actor, out int number))
        {
            number = _head.Actors + 1;
            _head = _head with { Actors = number };
            _numbers.Add(participant.Actor, number);
            _addition.Actors.Add(new ActorEntry(number, participant.Actor, participant.Name, participant.Country, position));
        }

        return number;
    }

    private long Raise(int owner)
    {
        long version = _versions.GetValueOrDefault(owner) + 1;
        _versions[owner] = version;
        _addition.Versions[owner] = version;
        return version;
    }

    /// <summary>Retracts events that the log has, in blocks of their owners. Answers how many were not retracted before.</summary>
    private async ValueTask<int> TakeBackAsync(IReadOnlyList<UInt128> keys)
    {
        Dictionary<int, List<EventRow>> byOwner = [];
        foreach (UInt128 key in keys)
        {
            if (_awaited.Remove(key))
            {
                _addition.Arrived.Add(key);
            }

            long position = _positions[key];
            Block block = _addition.Blocks.Select(b => b.Block).FirstOrDefault(b => b.First <= position && b.Last >= position) ?? await transaction.ReadBlockAsync(position);
            int row = (int)(position - block.First);
            byte[]? retractions = _addition.RetractedRows.GetValueOrDefault(block.First) ?? block.Retractions;
            if (!RetractedRows.Contains(retractions, row))
            {
                _addition.RetractedRows[block.First] = RetractedRows.Add(retractions, row, recorded);
                byOwner.TryAdd(block.Owner, []);
                byOwner[block.Owner].Add(block.Entries[row].Retract());
            }
        }

        foreach ((int owner, List<EventRow> rows) in byOwner)
        {
            foreach (EventRow[] chunk in rows.Chunk(Block.MaxEntries))
            {
                Add(owner, chunk, BlockBodies.None, []);
            }

            if (!_versions.ContainsKey(owner))
            {
                foreach ((int number, long version) in await transaction.ReadVersionsAsync([owner]))
                {
                    _versions[number] = version;
                }
            }

            Raise(owner);
        }

        return byOwner.Values.Sum(rows => rows.Count);
    }
}
