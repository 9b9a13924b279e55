namespace GeoConflict.Api.Data;

/// <summary>Two events that may be one, for people to decide.</summary>
public sealed class JoinProposal
{
    /// <summary>Waiting for a decision.</summary>
    public const string Waiting = "waiting";

    /// <summary>Joined.</summary>
    public const string Accepted = "accepted";

    /// <summary>Left apart, or taken apart again.</summary>
    public const string Declined = "declined";

    /// <summary>Its id, given by the database.</summary>
    public long JoinProposalId { get; private set; }

    /// <summary>The event known before.</summary>
    public required long EventId { get; init; }

    /// <summary>The event known before.</summary>
    public StoredEvent? Event { get; init; }

    /// <summary>The event told later.</summary>
    public required long OtherEventId { get; init; }

    /// <summary>The event told later.</summary>
    public StoredEvent? OtherEvent { get; init; }

    /// <summary>Probability that they are one, in [0, 1].</summary>
    public required double Score { get; init; }

    /// <summary>Why, in words.</summary>
    public required string Reason { get; init; }

    /// <summary>Why, as JSON: [{"name", "weight", "detail"}], weights in logits.</summary>
    public required string Evidence { get; init; }

    /// <summary>waiting, accepted or declined.</summary>
    public string State { get; set; } = Waiting;

    /// <summary>When it was proposed, UTC.</summary>
    public DateTimeOffset ProposedAt { get; private set; }

    /// <summary>When people decided, UTC; null while it waits.</summary>
    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>Name of the key that decided; null while it waits.</summary>
    public string? DecidedBy { get; set; }
}
