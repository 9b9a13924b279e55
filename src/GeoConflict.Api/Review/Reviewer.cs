using System.Text.Json;
using GeoConflict.Api.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace GeoConflict.Api.Review;

/// <summary>Carries out what people decide about events; each act is a revision, with who, when and why.</summary>
public sealed class Reviewer(IDbContextFactory<ConflictDb> databases)
{
    /// <summary>Origin of the events that people add.</summary>
    public const string ByHand = "by hand";

    private static readonly string[] Acts = ["confirmed", "corrected", "rejected", "undone"];

    /// <summary>Carries out one act.</summary>
    /// <param name="eventId">The event.</param>
    /// <param name="expected">Number of the revision that the person has seen.</param>
    /// <param name="request">What is decided.</param>
    /// <param name="by">Name of the person's key.</param>
    /// <param name="cancellationToken">Stops it; then nothing has changed.</param>
    /// <exception cref="BadHttpRequestException">What is asked cannot be done; says why.</exception>
    public async Task<ReviewOutcome> ActAsync(
        long eventId, long expected, ReviewRequest request, string by, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync(Sql.Read("db/queries/lock_data_version.sql"), cancellationToken);
        if (await RevisionOfAsync(db, eventId, cancellationToken) is not { } current) return new ReviewOutcome.NotThere();
        if (current != expected) return new ReviewOutcome.ChangedBefore(current);
        var known = await db.Events.SingleAsync(e => e.EventId == eventId, cancellationToken);
        var wrongPlace = known.PlaceId;
        var before = known.Geom;
        var action = await ChangeAsync(db, known, request, cancellationToken);
        var revision = await RecordAsync(db, eventId, by, action, request.Reason, cancellationToken);
        if (action == "corrected" && known.Geom is { } now && (before is null || !now.EqualsExact(before)))
            await OwnPlaces.TeachAsync(db, known, wrongPlace, by, cancellationToken);
        await db.Database.ExecuteSqlRawAsync(Sql.Read("db/queries/bump_data_version.sql"), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new ReviewOutcome.Done(revision);
    }

    /// <summary>Adds an event.</summary>
    /// <returns>Its id and the number of its revision.</returns>
    /// <exception cref="BadHttpRequestException">A field is missing or wrong.</exception>
    public async Task<(long EventId, long Revision)> AddAsync(
        AddedEvent added, string by, CancellationToken cancellationToken)
    {
        foreach (var needed in (string[])["sub_event_type", "summary"])
        {
            if (added.Event.ValueKind != JsonValueKind.Object || !added.Event.TryGetProperty(needed, out _))
                throw Events.EventFilter.Malformed(needed, "is missing");
        }

        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync(Sql.Read("db/queries/lock_data_version.sql"), cancellationToken);
        var made = new StoredEvent
        {
            EventType = "",
            SubEventType = "",
            Summary = "",
            SearchText = "",
            ArticleId = null,
            Origin = ByHand,
            Confidence = 1,
            Status = "confirmed",
            SourceCount = 0,
        };
        await EventPatch.ApplyAsync(db, made, added.Event, cancellationToken);
        db.Events.Add(made);
        await db.SaveChangesAsync(cancellationToken);
        var revision = await RecordAsync(db, made.EventId, by, "added", added.Reason, cancellationToken);
        await db.Database.ExecuteSqlRawAsync(Sql.Read("db/queries/bump_data_version.sql"), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (made.EventId, revision);
    }

    /// <summary>Number of the last revision of an event; 0 where it has none, null where there is no event.</summary>
    public async Task<long?> RevisionOfAsync(long eventId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await RevisionOfAsync(db, eventId, cancellationToken);
    }

    private static async Task<string> ChangeAsync(
        ConflictDb db, StoredEvent known, ReviewRequest request, CancellationToken cancellationToken)
    {
        switch (request.Action)
        {
            case "confirm":
                known.Status = "confirmed";
                break;
            case "reject":
                known.Status = "rejected";
                break;
            case "correct":
                if (request.Changes is not { } changes) throw Events.EventFilter.Malformed("changes", "is missing");
                await EventPatch.ApplyAsync(db, known, changes, cancellationToken);
                known.Status = "corrected";
                break;
            case "undo":
                await UndoAsync(db, known, cancellationToken);
                return "undone";
            default:
                throw Events.EventFilter.Malformed(
                    "action", $"'{request.Action}' is none of confirm, correct, reject, undo");
        }

        await db.SaveChangesAsync(cancellationToken);
        return known.Status;
    }

    private static async Task UndoAsync(ConflictDb db, StoredEvent known, CancellationToken cancellationToken)
    {
        var last = await db.Database.SqlQueryRaw<LastAct>(
            Sql.Read("db/queries/last_review.sql"), new NpgsqlParameter("event_id", known.EventId))
            .ToListAsync(cancellationToken);
        if (last is not [var act] || !Acts.Contains(act.Action, StringComparer.Ordinal))
            throw Events.EventFilter.Malformed("action", "the last change of this event was no review, so it has no undo");
        await db.Database.ExecuteSqlRawAsync(
            Sql.Read("db/queries/restore_event.sql"),
            [new NpgsqlParameter("event_id", known.EventId), new NpgsqlParameter("state", act.Event)],
            cancellationToken);
        await db.Entry(known).ReloadAsync(cancellationToken);
        known.SearchText = EventPatch.SearchTextOf(known);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task<long?> RevisionOfAsync(ConflictDb db, long eventId, CancellationToken cancellationToken)
    {
        var found = await db.Database.SqlQueryRaw<long>(
            Sql.Read("db/queries/event_revision_number.sql"), new NpgsqlParameter("event_id", eventId))
            .ToListAsync(cancellationToken);
        return found is [var number] ? number : null;
    }

    private static async Task<long> RecordAsync(
        ConflictDb db, long eventId, string by, string action, string? reason, CancellationToken cancellationToken)
    {
        var numbers = await db.Database.SqlQueryRaw<long>(
            Sql.Read("db/queries/record_review.sql"),
            new NpgsqlParameter("event_id", eventId), new NpgsqlParameter("revised_by", by),
            new NpgsqlParameter("action", action),
            new NpgsqlParameter("reason", NpgsqlDbType.Text) { Value = (object?)reason?.Trim() ?? DBNull.Value })
            .ToListAsync(cancellationToken);
        return numbers[0];
    }

    private sealed record LastAct(string Action, string Event);
}
