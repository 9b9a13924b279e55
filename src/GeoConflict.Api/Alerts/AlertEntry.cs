using GeoConflict.Api.Data;
using GeoConflict.Api.Events;
using Microsoft.EntityFrameworkCore;

namespace GeoConflict.Api.Alerts;

/// <summary>An event as a feed shows it.</summary>
/// <param name="EventId">Its id.</param>
/// <param name="Title">What, where and when, on one line.</param>
/// <param name="Summary">The sentence that tells of it.</param>
/// <param name="CreatedAt">When it was first stored, UTC.</param>
/// <param name="UpdatedAt">When it was last changed, UTC.</param>
internal sealed record AlertEntry(
    long EventId, string Title, string Summary, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    private const int MaxEntries = 100;

    /// <summary>The events that were stored last of those that a filter means.</summary>
    public static async Task<IReadOnlyList<AlertEntry>> ListAsync(
        ConflictDb db, EventFilter filter, CancellationToken cancellationToken)
    {
        var rows = await db.Where(filter)
            .OrderByDescending(e => e.EventId)
            .Take(MaxEntries)
            .Select(e => new
            {
                e.EventId,
                e.SubEventType,
                e.PlaceName,
                e.CountryName,
                e.DateEnd,
                e.FatalitiesBest,
                e.Summary,
                e.CreatedAt,
                UpdatedAt = db.EventRevisions.Where(r => r.EventId == e.EventId)
                    .Max(r => (DateTimeOffset?)r.RevisedAt) ?? e.CreatedAt,
            })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(e => new AlertEntry(
            e.EventId,
            string.Join(", ", new[]
            {
                e.SubEventType,
                e.PlaceName,
                e.CountryName,
                e.DateEnd?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                e.FatalitiesBest is { } killed ? FormattableString.Invariant($"{killed} killed") : null,
            }.Where(part => part is not null)),
            e.Summary, e.CreatedAt, e.UpdatedAt))];
    }
}
