using System.Collections.Concurrent;
using Quartz;

namespace GeoConflict.Api.Feeds.Polling;

/// <summary>Starts a job of the feeds at once, and only once for a crowd of callers.</summary>
public sealed class FeedSignal(ISchedulerFactory schedulers)
{
    private readonly ConcurrentDictionary<JobKey, bool> raised = new();

    /// <summary>Asks for a run that begins after this call.</summary>
    public async Task RaiseAsync(JobKey job, CancellationToken cancellationToken)
    {
        if (!raised.TryAdd(job, true)) return;
        try
        {
            var scheduler = await schedulers.GetScheduler(cancellationToken);
            await scheduler.TriggerJob(job, cancellationToken);
        }
        catch
        {
            // Nobody will run: the next caller has to ask again.
            Lower(job);
            throw;
        }
    }

    /// <summary>Says that a run is about to look for work.</summary>
    public void Lower(JobKey job) => raised.TryRemove(job, out _);
}
