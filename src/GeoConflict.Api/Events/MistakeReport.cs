namespace GeoConflict.Api.Events;

/// <summary>A report of a mistake that waits for review.</summary>
/// <param name="ReportId">Its id.</param>
/// <param name="EventId">The event.</param>
/// <param name="ReportedAt">When it came in, UTC.</param>
/// <param name="Text">In the reader's own words.</param>
public sealed record MistakeReport(long ReportId, long EventId, DateTimeOffset ReportedAt, string Text);
