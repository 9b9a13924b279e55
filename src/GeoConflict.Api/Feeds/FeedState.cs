namespace GeoConflict.Api.Feeds;

/// <summary>A feed and how it does.</summary>
/// <param name="FeedId">Its id.</param>
/// <param name="Url">Its address.</param>
/// <param name="Title">Its name; null until it has been read.</param>
/// <param name="Source">Publisher of its articles where their pages name none.</param>
/// <param name="Language">Language of its articles where they name none.</param>
/// <param name="IntervalMinutes">Minutes between two readings.</param>
/// <param name="Paused">Whether it is left unread.</param>
/// <param name="State">new, good, failing or paused.</param>
/// <param name="LastPolledAt">When it was last read or tried, UTC.</param>
/// <param name="LastSuccessAt">When it was last read, UTC.</param>
/// <param name="NextPollAt">When it is read next, UTC; null while it is paused.</param>
/// <param name="LastError">Why the last reading failed; null if it did not.</param>
/// <param name="LastNote">What the last reading passed over; null if nothing.</param>
/// <param name="FailureCount">How many readings have failed since the last good one.</param>
/// <param name="Items">How many articles it has offered.</param>
/// <param name="Waiting">How many of them are still to be fetched.</param>
/// <param name="Failed">How many of them could not be fetched.</param>
public sealed record FeedState(
    long FeedId, string Url, string? Title, string? Source, string? Language, int IntervalMinutes, bool Paused,
    string State, DateTimeOffset? LastPolledAt, DateTimeOffset? LastSuccessAt, DateTimeOffset? NextPollAt,
    string? LastError, string? LastNote, int FailureCount, long Items, long Waiting, long Failed);
