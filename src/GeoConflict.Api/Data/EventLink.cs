namespace GeoConflict.Api.Data;

/// <summary>Why an article's report was joined to an event that another article had told of.</summary>
public sealed class EventLink
{
    /// <summary>Its id, given by the database.</summary>
    public long EventLinkId { get; private set; }

    /// <summary>The event.</summary>
    public required long EventId { get; init; }

    /// <summary>The event.</summary>
    public StoredEvent? Event { get; init; }

    /// <summary>The report that was joined to it.</summary>
    public long EventSourceId { get; init; }

    /// <summary>The report that was joined to it.</summary>
    public EventSource? Source { get; init; }

    /// <summary>The event it told of before it was merged; null if it was joined as it came in.</summary>
    public long? FromEventId { get; init; }

    /// <summary>Why, in words.</summary>
    public required string Reason { get; init; }

    /// <summary>Probability that they tell of one event, in [0, 1]; null where people joined them.</summary>
    public double? Score { get; init; }

    /// <summary>Why, as JSON: [{"name", "weight", "detail"}], weights in logits; empty where people joined
    /// them.</summary>
    public string Evidence { get; init; } = "[]";

    /// <summary>Who joined them: "coder", or the name of a key.</summary>
    public required string LinkedBy { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTimeOffset LinkedAt { get; private set; }
}
