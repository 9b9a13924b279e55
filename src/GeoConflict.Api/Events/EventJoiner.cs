using GeoConflict.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace GeoConflict.Api.Events;

/// <summary>Joins two events by hand, and takes a report out of an event again; a split undoes a merge.</summary>
public sealed class EventJoiner(IDbContextFactory<ConflictDb> databases)
{
    private const string Reviewer = "reviewer";
    private const string PlainReason = "joined by hand";

    /// <summary>Makes all reports of one event tell of another; the emptied event is kept, as rejected.</summary>
    /// <returns>Whether both events are there, apart, and have reports.</returns>
    public async Task<bool> MergeAsync(
        long eventId, long otherId, string? reason, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync(Sql.Read("db/queries/lock_data_version.sql"), cancellationToken);
        var kept = await db.Events.SingleOrDefaultAsync(e => e.EventId == eventId, cancellationToken);
        var gone = await db.Events.SingleOrDefaultAsync(e => e.EventId == otherId, cancellationToken);
        if (kept is null || gone is null || eventId == otherId) return false;
        var sources = await db.EventSources.Where(s => s.EventId == otherId).ToListAsync(cancellationToken);
        if (sources.Count == 0) return false;
        foreach (var source in sources)
        {
            source.EventId = eventId;
            db.EventLinks.Add(new EventLink
            {
                EventId = eventId,
                EventSourceId = source.EventSourceId,
                FromEventId = otherId,
                Reason = string.IsNullOrWhiteSpace(reason) ? PlainReason : reason.Trim(),
                LinkedBy = Reviewer,
            });
        }

        if (kept.Status == "auto") EventMerger.Complete(kept, gone);
        kept.SourceCount += sources.Count;
        (gone.SourceCount, gone.Status) = (0, "rejected");
        await FinishAsync(db, kept, gone, "merged", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>
    /// Makes a report tell of an event of its own: the one it came from with all reports that came with it, or a new
    /// one with what the report claims.
    /// </summary>
    /// <returns>The id of that event; null where the event has no such report, or no other.</returns>
    public async Task<long?> SplitAsync(long eventId, long sourceId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync(Sql.Read("db/queries/lock_data_version.sql"), cancellationToken);
        var left = await db.Events.SingleOrDefaultAsync(e => e.EventId == eventId, cancellationToken);
        var sources = await db.EventSources.Where(s => s.EventId == eventId)
            .OrderBy(s => s.EventSourceId).ToListAsync(cancellationToken);
        if (left is null || sources.Find(s => s.EventSourceId == sourceId) is not { } asked) return null;
        var links = await db.EventLinks.Where(l => l.EventId == eventId)
            .OrderBy(l => l.EventLinkId).ToListAsync(cancellationToken);
        var origin = links.LastOrDefault(l => l.EventSourceId == sourceId)?.FromEventId;
        var moved = origin is null
            ? [asked]
            : sources.FindAll(s => links.Exists(l => l.EventSourceId == s.EventSourceId && l.FromEventId == origin));
        if (moved.Count == sources.Count) return null;
        var taken = await RestoreAsync(db, origin, asked, moved.Count, cancellationToken);
        foreach (var source in moved) source.EventId = taken.EventId;
        db.EventLinks.RemoveRange(links.Where(l => moved.Exists(s => s.EventSourceId == l.EventSourceId)));
        left.SourceCount -= moved.Count;
        if (left.Status == "auto") TellAgain(left, sources.Except(moved));
        await FinishAsync(db, left, taken, "split", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return taken.EventId;
    }

    private static async Task<StoredEvent> RestoreAsync(
        ConflictDb db, long? origin, EventSource asked, int sourceCount, CancellationToken cancellationToken)
    {
        if (origin is { } id)
        {
            var restored = await db.Events.SingleAsync(e => e.EventId == id, cancellationToken);
            var before = await db.EventRevisions
                .Where(r => r.EventId == id && r.Action != "merged")
                .OrderByDescending(r => r.EventRevisionId).Select(r => r.Event).FirstAsync(cancellationToken);
            using var row = System.Text.Json.JsonDocument.Parse(before);
            restored.Status = row.RootElement.GetProperty("status").GetString() ?? "auto";
            restored.SourceCount = sourceCount;
            return restored;
        }

        var made = ClaimedEvent.Of(asked);
        db.Events.Add(made);
        await db.SaveChangesAsync(cancellationToken);
        return made;
    }

    /// <summary>Says again what the reports that are left tell, the first one's words first.</summary>
    private static void TellAgain(StoredEvent left, IEnumerable<EventSource> sources)
    {
        var isFirst = true;
        foreach (var told in sources.Select(ClaimedEvent.Of))
        {
            if (isFirst) EventFields.Copy(told, left);
            else EventMerger.Complete(left, told);
            isFirst = false;
        }
    }

    private static async Task FinishAsync(
        ConflictDb db, StoredEvent one, StoredEvent other, string action, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        await EventHistory.RecordAsync(db, one.EventId, Reviewer, action, cancellationToken);
        await EventHistory.RecordAsync(db, other.EventId, Reviewer, action, cancellationToken);
        await db.Database.ExecuteSqlRawAsync(Sql.Read("db/queries/bump_data_version.sql"), cancellationToken);
    }
}
