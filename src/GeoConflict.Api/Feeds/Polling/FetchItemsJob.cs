using GeoConflict.Api.Jobs;
using Quartz;

namespace GeoConflict.Api.Feeds.Polling;

/// <summary>Fetches all offered articles that are due, then has them coded.</summary>
[DisallowConcurrentExecution]
public sealed class FetchItemsJob(ItemFetcher fetcher, FeedSignal signal, CodingSignal coding) : IJob
{
    /// <summary>Its name in the scheduler.</summary>
    public static readonly JobKey Key = new("fetch-items");

    /// <inheritdoc />
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        signal.Lower(Key);
        while (await fetcher.RunBatchAsync(cancellationToken) > 0) await coding.RaiseAsync(cancellationToken);
    }
}
