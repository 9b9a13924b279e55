namespace GeoConflict.Api.Feeds.Polling;

/// <summary>An offered article that has been claimed to be fetched.</summary>
/// <param name="FeedItemId">Its id.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Title">Headline as the feed has it; null if none.</param>
/// <param name="Author">Who wrote it, as the feed has it; null if not said.</param>
/// <param name="Language">Language of item or feed; null if not said.</param>
/// <param name="PublishedAt">When, as the feed has it; null if not said.</param>
/// <param name="Content">The text as the feed gives it; null if it gives none.</param>
/// <param name="Source">Publisher as the feed has it; null if not said.</param>
/// <param name="AttemptCount">How often it was tried, this time included.</param>
public sealed record DueItem(
    long FeedItemId, Uri Address, string? Title, string? Author, string? Language, DateTimeOffset? PublishedAt,
    string? Content, string? Source, int AttemptCount);
