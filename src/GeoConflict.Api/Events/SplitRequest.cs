using System.Text.Json.Serialization;

namespace GeoConflict.Api.Events;

/// <summary>Which report is to tell of an event of its own.</summary>
/// <param name="SourceId">The report, as `source_id` in the event's sources names it.</param>
public sealed record SplitRequest([property: JsonPropertyName("source_id")] long SourceId);
