using System.ComponentModel;

namespace GeoConflict.Api.Feeds;

/// <summary>What is to change of a feed; what is left out stays.</summary>
public sealed record FeedChange
{
    /// <summary>Name.</summary>
    [Description("Name.")]
    public string? Title { get; init; }

    /// <summary>Publisher.</summary>
    [Description("Publisher of its articles where their pages name none.")]
    public string? Source { get; init; }

    /// <summary>Language.</summary>
    [Description("Language tag (BCP 47) of its articles where they name none.")]
    public string? Language { get; init; }

    /// <summary>Time between two readings.</summary>
    [Description("Minutes between two readings, 1 to 43200.")]
    public int? IntervalMinutes { get; init; }

    /// <summary>Whether it rests.</summary>
    [Description("Whether it is left unread until told otherwise.")]
    public bool? Paused { get; init; }
}
