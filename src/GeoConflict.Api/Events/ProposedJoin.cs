using System.Text.Json;
using System.Text.Json.Serialization;
using GeoConflict.Api.Data;

namespace GeoConflict.Api.Events;

/// <summary>Two events that may be one.</summary>
/// <param name="JoinId">Id of the proposal.</param>
/// <param name="EventId">The event known before, which keeps its id should they be joined.</param>
/// <param name="Summary">What was told of it.</param>
/// <param name="OtherEventId">The event told later.</param>
/// <param name="OtherSummary">What was told of that.</param>
/// <param name="Score">Probability that they are one, in [0, 1].</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Evidence">Why: [{"name", "weight", "detail"}], weights in logits.</param>
/// <param name="State">waiting, accepted or declined.</param>
/// <param name="ProposedAt">When it was proposed.</param>
/// <param name="DecidedAt">When it was decided; null while it waits.</param>
/// <param name="DecidedBy">Name of the key that decided; null while it waits.</param>
public sealed record ProposedJoin(
    [property: JsonPropertyName("join_id")] long JoinId,
    [property: JsonPropertyName("event_id")] long EventId,
    [property: JsonPropertyName("summary")] string Summary,
    [property: JsonPropertyName("other_event_id")] long OtherEventId,
    [property: JsonPropertyName("other_summary")] string OtherSummary,
    [property: JsonPropertyName("score")] double Score,
    [property: JsonPropertyName("reason")] string Reason,
    [property: JsonPropertyName("evidence")] JsonElement Evidence,
    [property: JsonPropertyName("state")] string State,
    [property: JsonPropertyName("proposed_at")] DateTimeOffset ProposedAt,
    [property: JsonPropertyName("decided_at")] DateTimeOffset? DecidedAt,
    [property: JsonPropertyName("decided_by")] string? DecidedBy)
{
    /// <summary>A stored proposal with its events.</summary>
    internal static ProposedJoin Of(JoinProposal proposal) => new(
        proposal.JoinProposalId, proposal.EventId, proposal.Event?.Summary ?? "", proposal.OtherEventId,
        proposal.OtherEvent?.Summary ?? "", Math.Round(proposal.Score, 3), proposal.Reason,
        JsonSerializer.Deserialize<JsonElement>(proposal.Evidence), proposal.State, proposal.ProposedAt,
        proposal.DecidedAt, proposal.DecidedBy);
}
