using System.Text.Json;
using System.Text.Json.Serialization;

namespace GeoConflict.Api.Review;

/// <summary>An event that a person adds.</summary>
/// <param name="Event">Its fields, as in a correction; sub_event_type and summary must be there.</param>
/// <param name="Reason">Why, or where it is known from; may be left out.</param>
public sealed record AddedEvent(
    [property: JsonPropertyName("event")] JsonElement Event,
    [property: JsonPropertyName("reason")] string? Reason);
