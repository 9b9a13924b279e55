using System.Text.Json.Serialization;

namespace GeoConflict.Api.Events;

/// <summary>The two events of a merge or split.</summary>
/// <param name="EventId">The event that was asked about.</param>
/// <param name="OtherEventId">The one that became part of it, or that was taken out of it.</param>
public sealed record JoinedEvents(
    [property: JsonPropertyName("event_id")] long EventId,
    [property: JsonPropertyName("other_event_id")] long OtherEventId);
