using GeoConflict.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace GeoConflict.Api.Events;

/// <summary>Joins two events by hand, and takes a report out of an event again; a split undoes a merge.</summary>
public sealed class EventJoiner(IDbContextFactory<ConflictDb> databases, TimeProvider time)
{
    private const string PlainReason = "joined by hand";

    /// <summary>Makes all reports of one event tell of another; the emptied event is kept, as rejected.</summary>
    /// <param name="eventId">The event that stays.</param>
    /// <param name="otherId">The one that becomes part of it.</param>
    /// <param name="reason">Why; a plain one where it is not said.</param>
    /// <param name="by">Name of the key that asks for it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Whether both events are there, apart, and have reports.</returns>
    public async Task<bool> MergeAsync(
        long eventId, long otherId, string? reason, string by, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync(Sql.Read("db/queries/lock_data_version.sql"), cancellationToken);
        if (!await MergeAsync(db, eventId, otherId, reason, by, null, cancellationToken)) return false;
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Decides on two events that may be one.</summary>
    /// <param name="proposalId">The proposal.</param>
    /// <param name="isAccepted">Whether they are joined; else they stay apart.</param>
    /// <param name="by">Name of the key that decides.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Whether the proposal was waiting and both events could still be joined.</returns>
    public async Task<bool> DecideAsync(
        long proposalId, bool isAccepted, string by, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync(Sql.Read("db/queries/lock_data_version.sql"), cancellationToken);
        var proposal = await db.JoinProposals
            .SingleOrDefaultAsync(p => p.JoinProposalId == proposalId, cancellationToken);
        if (proposal is not { State: JoinProposal.Waiting }) return false;
        if (isAccepted && !await MergeAsync(
            db, proposal.EventId, proposal.OtherEventId, proposal.Reason, by, proposal, cancellationToken)) return false;
        (proposal.State, proposal.DecidedAt, proposal.DecidedBy) =
            (isAccepted ? JoinProposal.Accepted : JoinProposal.Declined, time.GetUtcNow(), by);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private static async Task<bool> MergeAsync(
        ConflictDb db, long eventId, long otherId, string? reason, string by, JoinProposal? proposal,
        CancellationToken cancellationToken)
    {
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
                Score = proposal?.Score,
                Evidence = proposal?.Evidence ?? "[]",
                LinkedBy = by,
            });
        }

        if (kept.Status == "auto") EventMerger.Complete(kept, gone);
        kept.SourceCount += sources.Count;
        (gone.SourceCount, gone.Status) = (0, "rejected");
        await FinishAsync(db, kept, gone, "merged", by, cancellationToken);
        return true;
    }

    /// <summary>
    /// Makes a report tell of an event of its own: the one it came from with all reports that came with it, or a new
    /// one with what the report claims.
    /// </summary>
    /// <param name="eventId">The event that loses it.</param>
    /// <param name="sourceId">The report.</param>
    /// <param name="by">Name of the key that asks for it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The id of that event; null where the event has no such report, or no other.</returns>
    public async Task<long?> SplitAsync(
        long eventId, long sourceId, string by, CancellationToken cancellationToken)
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
        await DeclineAsync(db, eventId, taken.EventId, by, cancellationToken);
        await FinishAsync(db, left, taken, "split", by, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return taken.EventId;
    }

    /// <summary>A split says that a proposal to join the two was wrong.</summary>
    private async Task DeclineAsync(
        ConflictDb db, long eventId, long takenId, string by, CancellationToken cancellationToken)
    {
        var proposals = await db.JoinProposals
            .Where(p => p.EventId == eventId && p.OtherEventId == takenId).ToListAsync(cancellationToken);
        foreach (var proposal in proposals)
            (proposal.State, proposal.DecidedAt, proposal.DecidedBy) = (JoinProposal.Declined, time.GetUtcNow(), by);
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
        ConflictDb db, StoredEvent one, StoredEvent other, string action, string by,
        CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        await EventHistory.RecordAsync(db, one.EventId, by, action, cancellationToken);
        await EventHistory.RecordAsync(db, other.EventId, by, action, cancellationToken);
        await db.Database.ExecuteSqlRawAsync(Sql.Read("db/queries/bump_data_version.sql"), cancellationToken);
    }
}
