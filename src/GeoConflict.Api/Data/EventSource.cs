namespace GeoConflict.Api.Data;

/// <summary>What one article says of one event: the words each field came from, and the claim they make.</summary>
public sealed class EventSource
{
    /// <summary>Its id, given by the database.</summary>
    public long EventSourceId { get; private set; }

    /// <summary>The event.</summary>
    public required long EventId { get; set; }

    /// <summary>The event.</summary>
    public StoredEvent? Event { get; init; }

    /// <summary>The article.</summary>
    public required long ArticleId { get; init; }

    /// <summary>The article.</summary>
    public StoredArticle? Article { get; init; }

    /// <summary>Names the event within its article.</summary>
    public required string SourceKey { get; init; }

    /// <summary>Where the sentence starts, in UTF-16 code units of the article's text.</summary>
    public required int EvidenceStart { get; set; }

    /// <summary>How long the sentence is, in UTF-16 code units.</summary>
    public required int EvidenceLength { get; set; }

    /// <summary>The words of each field, as JSON: {"trigger": {"start", "end"}, …}.</summary>
    public required string Spans { get; set; }

    /// <summary>The event as this article alone tells it, as JSON.</summary>
    public required string Claim { get; set; }

    /// <summary>The places it might be, as JSON.</summary>
    public required string Candidates { get; set; }
}
