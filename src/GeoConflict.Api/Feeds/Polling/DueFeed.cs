using GeoConflict.Api.Feeds.Fetching;

namespace GeoConflict.Api.Feeds.Polling;

/// <summary>A feed that has been claimed to be read.</summary>
/// <param name="FeedId">Its id.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Interval">Time between two readings.</param>
/// <param name="Condition">What is there from the last time.</param>
/// <param name="FailureCount">How many readings have failed since the last good one.</param>
public sealed record DueFeed(
    long FeedId, Uri Address, TimeSpan Interval, FetchCondition Condition, int FailureCount);
