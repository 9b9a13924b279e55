namespace GeoConflict.Api.Data;

/// <summary>One act.</summary>
/// <param name="AuditId">Its number; later acts have higher ones.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Key">Name of the key; null without one.</param>
/// <param name="Action">What: "POST /api/articles", or words for a command.</param>
/// <param name="Status">HTTP status; null for a command.</param>
/// <param name="From">Address it came from, or "command line".</param>
public sealed record AuditEntry(long AuditId, DateTime At, string? Key, string Action, int? Status, string From);
