using Quartz;

namespace GeoConflict.Api.Feeds.Polling;

/// <summary>Reads all feeds that are due, then has what is new fetched.</summary>
[DisallowConcurrentExecution]
public sealed class PollFeedsJob(FeedPoller poller, FeedSignal signal) : IJob
{
    /// <summary>Its name in the scheduler.</summary>
    public static readonly JobKey Key = new("poll-feeds");

    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        signal.Lower(Key);
        if (await poller.RunAsync(cancellationToken) > 0) await signal.RaiseAsync(FetchItemsJob.Key, cancellationToken);
    }
}
