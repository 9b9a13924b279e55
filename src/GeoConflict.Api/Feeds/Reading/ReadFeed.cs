namespace GeoConflict.Api.Feeds.Reading;

/// <summary>What a feed says.</summary>
/// <param name="Title">Its name; null if it has none.</param>
/// <param name="Language">Language tag of all its items; null if not said.</param>
/// <param name="Items">What it offers, in its order.</param>
/// <param name="Passed">How many entries were passed over, as they lead to no address.</param>
public sealed record ReadFeed(string? Title, string? Language, IReadOnlyList<FeedItem> Items, int Passed);
