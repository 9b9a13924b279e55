namespace GeoConflict.Api.Feeds.Reading;

/// <summary>One article that a feed offers.</summary>
/// <param name="Key">The id that the feed gives it, else its address.</param>
/// <param name="Address">Where it is, without fragment and marks of campaigns.</param>
/// <param name="Title">Headline; null if none is given.</param>
/// <param name="Author">Who wrote it; null if not said.</param>
/// <param name="Language">Language tag; null if not said.</param>
/// <param name="PublishedAt">When, UTC; null if not said.</param>
/// <param name="Content">The text as the feed gives it, HTML or plain; null if it gives none.</param>
public sealed record FeedItem(
    string Key, Uri Address, string? Title, string? Author, string? Language, DateTimeOffset? PublishedAt,
    string? Content);
