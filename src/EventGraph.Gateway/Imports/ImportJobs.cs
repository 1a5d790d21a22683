using System.Collections.Concurrent;

namespace EventGraph.Gateway.Imports;

/// <summary>The imports of this gateway, the last <see cref="Capacity"/> of them. A gateway that stops forgets them; the log does not forget what they brought.</summary>
internal sealed class ImportJobs : IDisposable
{
    public const int Capacity = 256;

    private readonly ConcurrentDictionary<string, ImportJob> _jobs = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _order = new();

    public void Add(ImportJob job)
    {
        _jobs[job.Id] = job;
        _order.Enqueue(job.Id);
        while (_jobs.Count > Capacity && _order.TryDequeue(out string? oldest))
        {
            if (_jobs.TryRemove(oldest, out ImportJob? forgotten))
            {
                forgotten.Dispose();
            }
        }
    }

    public ImportJob? Find(string id) => _jobs.GetValueOrDefault(id);

    public void Dispose()
    {
        foreach (ImportJob job in _jobs.Values)
        {
            job.Dispose();
        }
    }
}
