using GeoConflict.Api.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GeoConflict.Api.Events;

/// <summary>Keeps what an event looked like after each change.</summary>
internal static class EventHistory
{
    /// <summary>Keeps what the event looks like now; the change itself must have been written.</summary>
    public static Task RecordAsync(
        ConflictDb db, long eventId, string by, string action, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlRawAsync(
            Sql.Read("db/queries/record_revision.sql"),
            [
                new NpgsqlParameter("event_id", eventId),
                new NpgsqlParameter("revised_by", by),
                new NpgsqlParameter("action", action),
            ],
            cancellationToken);

    /// <summary>Keeps what events look like now, each after what was done to it, in that order.</summary>
    public static async Task RecordAsync(
        ConflictDb db, IReadOnlyList<(long EventId, string Action)> done, string by,
        CancellationToken cancellationToken)
    {
        if (done.Count == 0) return;
        await db.Database.ExecuteSqlRawAsync(
            Sql.Read("db/queries/record_coded_revisions.sql"),
            [
                new NpgsqlParameter("event_ids", done.Select(one => one.EventId).ToArray()),
                new NpgsqlParameter("actions", done.Select(one => one.Action).ToArray()),
                new NpgsqlParameter("revised_by", by),
            ],
            cancellationToken);
    }
}
