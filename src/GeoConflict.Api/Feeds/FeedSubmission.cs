using System.ComponentModel;

namespace GeoConflict.Api.Feeds;

/// <summary>A feed as it is added.</summary>
public sealed record FeedSubmission
{
    /// <summary>Address.</summary>
    [Description("Address of the feed: RSS, Atom, JSON Feed or a news sitemap; http or https.")]
    public required string Url { get; init; }

    /// <summary>Name.</summary>
    [Description("Name; what the feed calls itself if left out.")]
    public string? Title { get; init; }

    /// <summary>Publisher.</summary>
    [Description("Publisher of its articles where their pages name none.")]
    public string? Source { get; init; }

    /// <summary>Language.</summary>
    [Description("Language tag (BCP 47) of its articles where they name none.")]
    public string? Language { get; init; }

    /// <summary>Time between two readings.</summary>
    [Description("Minutes between two readings, 1 to 43200; 15 if left out.")]
    public int? IntervalMinutes { get; init; }
}
