using System.Text.Json.Serialization;

namespace GeoConflict.Api.Events;

/// <summary>Which event is to become part of another.</summary>
/// <param name="EventId">The event that ends as one of its own.</param>
/// <param name="Reason">Why they are one; a plain one where it is not said.</param>
public sealed record MergeRequest(
    [property: JsonPropertyName("event_id")] long EventId,
    [property: JsonPropertyName("reason")] string? Reason);
