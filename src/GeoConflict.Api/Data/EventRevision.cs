namespace GeoConflict.Api.Data;

/// <summary>What an event looked like after one change.</summary>
public sealed class EventRevision
{
    /// <summary>Its id, given by the database.</summary>
    public long EventRevisionId { get; private set; }

    /// <summary>The event.</summary>
    public required long EventId { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset RevisedAt { get; private set; }

    /// <summary>Who changed it.</summary>
    public required string RevisedBy { get; init; }

    /// <summary>created, changed, joined, withdrawn, merged or split.</summary>
    public required string Action { get; init; }

    /// <summary>The event's row, as JSON.</summary>
    public required string Event { get; init; }
}
