using System.Text.Json;
using System.Text.Json.Serialization;

namespace GeoConflict.Api.Review;

/// <summary>What a person decides about an event.</summary>
/// <param name="Action">confirm, correct, reject or undo.</param>
/// <param name="Reason">Why; may be left out.</param>
/// <param name="Changes">For correct: new values by field; null empties one.</param>
public sealed record ReviewRequest(
    [property: JsonPropertyName("action")] string Action,
    [property: JsonPropertyName("reason")] string? Reason,
    [property: JsonPropertyName("changes")] JsonElement? Changes);
