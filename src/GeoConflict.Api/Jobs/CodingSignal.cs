using Quartz;

namespace GeoConflict.Api.Jobs;

/// <summary>Starts the coding job at once when an article comes in, and only once for a crowd of them.</summary>
public sealed class CodingSignal(ISchedulerFactory schedulers)
{
    private int isRaised;

    /// <summary>Asks for a run that begins after this call.</summary>
    public async Task RaiseAsync(CancellationToken cancellationToken)
    {
        // A run that has been asked for and has not looked at the queue yet will see this article too.
        if (Interlocked.Exchange(ref isRaised, 1) == 1) return;
        try
        {
            var scheduler = await schedulers.GetScheduler(cancellationToken);
            await scheduler.TriggerJob(CodeArticlesJob.Key, cancellationToken);
        }
        catch
        {
            // Nobody will run: the next caller has to ask again.
            Lower();
            throw;
        }
    }

    /// <summary>Says that a run is about to look at the queue.</summary>
    public void Lower() => Interlocked.Exchange(ref isRaised, 0);
}
