using GeoConflict.Api.Feeds.Fetching;
using GeoConflict.Api.Feeds.Polling;
using Quartz;

namespace GeoConflict.Api.Feeds;

/// <summary>Feeds, as a feature.</summary>
public static class FeedServices
{
    /// <summary>How often is looked for feeds and articles that are due; their own intervals are longer.</summary>
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(5);

    /// <summary>Registers store, reading and the two jobs.</summary>
    public static IServiceCollection AddFeeds(this IServiceCollection services)
    {
        services.AddFetching();
        services.AddSingleton<FeedStore>();
        services.AddSingleton<FeedSignal>();
        services.AddSingleton<FeedPoller>();
        services.AddSingleton<ItemFetcher>();
        services.AddQuartz(quartz =>
        {
            quartz.AddJob<PollFeedsJob>(job => job.WithIdentity(PollFeedsJob.Key).StoreDurably());
            quartz.AddJob<FetchItemsJob>(job => job.WithIdentity(FetchItemsJob.Key).StoreDurably());
            quartz.AddTrigger(trigger => trigger
                .ForJob(PollFeedsJob.Key).WithIdentity("poll-feeds-look").StartNow().WithSimpleSchedule(LookInterval));
            quartz.AddTrigger(trigger => trigger
                .ForJob(FetchItemsJob.Key).WithIdentity("fetch-items-look").StartNow()
                .WithSimpleSchedule(LookInterval));
        });
        return services;
    }
}
