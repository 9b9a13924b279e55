namespace GeoConflict.Api.Data;

/// <summary>A report as it came in, and its place in the queue.</summary>
public sealed class StoredArticle
{
    /// <summary>Its id, given by the database.</summary>
    public long ArticleId { get; private set; }

    /// <summary>Hash of the text; the same text is stored once.</summary>
    public required byte[] Sha256 { get; init; }

    /// <summary>The text that all spans point into.</summary>
    public required string Text { get; init; }

    /// <summary>Headline; null if none was given.</summary>
    public string? Title { get; init; }

    /// <summary>Publisher; null if none was given.</summary>
    public string? Source { get; init; }

    /// <summary>Address it was read from; null if none was given.</summary>
    public string? Url { get; init; }

    /// <summary>Language as given (BCP 47); null if none was given.</summary>
    public string? Language { get; init; }

    /// <summary>Who wrote it; null if not said.</summary>
    public string? Author { get; init; }

    /// <summary>Whether it is but the beginning, shown to those who do not pay.</summary>
    public bool IsStub { get; init; }

    /// <summary>Day of publication as given; null if none was.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>Day of publication that the text itself names; null if it names none.</summary>
    public DateOnly? HeaderPublishedOn { get; set; }

    /// <summary>Publisher that the text itself names; null if it names none.</summary>
    public string? HeaderSource { get; set; }

    /// <summary>When it came in, UTC.</summary>
    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>queued, coding, coded, failed or cancelled.</summary>
    public string Status { get; set; } = "queued";

    /// <summary>Why it failed, or why it is to be tried again; null if all is well.</summary>
    public string? Reason { get; set; }

    /// <summary>How often coding was begun.</summary>
    public int AttemptCount { get; set; }

    /// <summary>When it may be tried next; while coding, when it counts as lost.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>When it was coded, UTC; null if not yet.</summary>
    public DateTimeOffset? CodedAt { get; set; }

    /// <summary>Triggers that made no event, as JSON.</summary>
    public string Refusals { get; set; } = "[]";

    /// <summary>An article without its text, for lists.</summary>
    internal static StoredArticle HeadOf(
        long articleId, string? title, string? source, string? url, DateOnly? publishedOn, DateTimeOffset receivedAt,
        string status, string? reason) => new()
        {
            ArticleId = articleId,
            Sha256 = [],
            Text = "",
            Title = title,
            Source = source,
            Url = url,
            PublishedOn = publishedOn,
            ReceivedAt = receivedAt,
            Status = status,
            Reason = reason,
        };
}
