using System.Text.Json.Nodes;
using GeoConflict.Api.Data;
using GeoConflict.Postgis;
using Microsoft.EntityFrameworkCore;

namespace GeoConflict.Api.Events;

/// <summary>Brings what an article tells into the stored events: new ones, ones already told by others, ones told
/// before.</summary>
/// <remarks>Works inside the caller's transaction, which must hold the lock of lock_data_version.sql.</remarks>
internal static class EventMerger
{
    private const string Coder = "coder";

    /// <summary>Stores what an article tells now; coding it again with the same outcome changes nothing.</summary>
    /// <returns>Whether anything changed.</returns>
    public static async Task<bool> MergeAsync(
        ConflictDb db, long articleId, IReadOnlyList<ToldEvent> told, CancellationToken cancellationToken)
    {
        var known = await db.EventSources.Include(s => s.Event)
            .Where(s => s.ArticleId == articleId)
            .ToDictionaryAsync(s => s.SourceKey, StringComparer.Ordinal, cancellationToken);
        var changed = false;
        foreach (var one in told)
        {
            changed |= known.Remove(one.Key, out var source)
                ? await ChangeAsync(db, source, one, cancellationToken)
                : await AddAsync(db, articleId, one, cancellationToken);
        }

        foreach (var gone in known.Values) await WithdrawAsync(db, gone, cancellationToken);
        return changed || known.Count > 0;
    }

    private static async Task<bool> AddAsync(
        ConflictDb db, long articleId, ToldEvent told, CancellationToken cancellationToken)
    {
        var verdict = await FindSameAsync(db, articleId, told.Event, cancellationToken);
        if (verdict is not { IsJoined: true, Known: var known })
        {
            db.Events.Add(told.Event);
            await db.SaveChangesAsync(cancellationToken);
            db.EventSources.Add(SourceOf(told, told.Event.EventId, articleId));
            if (verdict is { } asked) db.JoinProposals.Add(ProposalOf(asked, told.Event.EventId));
            await RecordAsync(db, told.Event, "created", cancellationToken);
            return true;
        }

        Complete(known, told.Event);
        known.SourceCount++;
        db.EventLinks.Add(new EventLink
        {
            EventId = known.EventId,
            Source = SourceOf(told, known.EventId, articleId),
            Reason = verdict.Reason,
            Score = verdict.Score.Probability,
            Evidence = verdict.Evidence,
            LinkedBy = Coder,
        });
        await RecordAsync(db, known, "joined", cancellationToken);
        return true;
    }

    private static JoinProposal ProposalOf(JoinVerdict asked, long eventId) => new()
    {
        EventId = asked.Known.EventId,
        OtherEventId = eventId,
        Score = asked.Score.Probability,
        Reason = asked.Reason,
        Evidence = asked.Evidence,
    };

    /// <summary>Looks at what is near in place and time, through the indexes of both.</summary>
    private static async Task<JoinVerdict?> FindSameAsync(
        ConflictDb db, long articleId, StoredEvent told, CancellationToken cancellationToken)
    {
        if (!SameEventRule.CanJoin(told) || told.Geom is not { } place) return null;
        var first = told.DateStart?.AddDays(-SameEventRule.MaxDaysApart);
        var last = told.DateEnd?.AddDays(SameEventRule.MaxDaysApart);
        var near = await db.Events
            .Where(e => e.Status != "rejected" && e.DateStart <= last && e.DateEnd >= first
                && e.Geom != null && EF.Functions.IsWithinMetres(e.Geom, place, SameEventRule.MaxDistanceM)
                && !db.EventSources.Any(s => s.EventId == e.EventId && s.ArticleId == articleId))
            .OrderBy(e => EF.Functions.DistanceM(e.Geom ?? place, place)).ThenBy(e => e.EventId)
            .Take(SameEventRule.MaxCompared)
            .ToListAsync(cancellationToken);
        near.RemoveAll(e => !SameEventRule.CanJoin(e));
        return near.Count == 0 ? null : SameEventRule.Judge(told, near);
    }

    /// <summary>Fills what was not known and widens the tolls; what was said first stays.</summary>
    public static void Complete(StoredEvent known, StoredEvent told)
    {
        known.Actor1Kind ??= known.Actor1 is null ? told.Actor1Kind : null;
        known.Actor1 ??= told.Actor1;
        known.Actor2Kind ??= known.Actor2 is null ? told.Actor2Kind : null;
        known.Actor2 ??= told.Actor2;
        known.Weapon ??= told.Weapon;
        known.Target ??= told.Target;
        (known.FatalitiesLow, known.FatalitiesBest, known.FatalitiesHigh) = Widen(
            (known.FatalitiesLow, known.FatalitiesBest, known.FatalitiesHigh),
            (told.FatalitiesLow, told.FatalitiesBest, told.FatalitiesHigh));
        (known.InjuriesLow, known.InjuriesBest, known.InjuriesHigh) = Widen(
            (known.InjuriesLow, known.InjuriesBest, known.InjuriesHigh),
            (told.InjuriesLow, told.InjuriesBest, told.InjuriesHigh));
        known.Confidence = Math.Max(known.Confidence, told.Confidence);
    }

    private static (int? Low, int? Best, int? High) Widen(
        (int? Low, int? Best, int? High) known, (int? Low, int? Best, int? High) told)
    {
        if (told.Low is null) return known;
        if (known.Low is null) return told;
        var high = known.High is null || told.High is null ? null : (int?)Math.Max(known.High.Value, told.High.Value);
        return (Math.Min(known.Low.Value, told.Low.Value), known.Best ?? told.Best, high);
    }

    private static async Task<bool> ChangeAsync(
        ConflictDb db, EventSource source, ToldEvent told, CancellationToken cancellationToken)
    {
        if (IsSame(source.Claim, told.Claim) && IsSame(source.Spans, told.Spans)
            && IsSame(source.Candidates, told.Candidates)) return false;
        (source.EvidenceStart, source.EvidenceLength) = (told.EvidenceStart, told.EvidenceLength);
        (source.Spans, source.Claim, source.Candidates) = (told.Spans, told.Claim, told.Candidates);
        // What people have decided, and what several articles tell, is not overwritten by one article's coding.
        if (source.Event is { SourceCount: 1, Status: "auto" } known) EventFields.Copy(told.Event, known);
        await RecordAsync(db, source.Event, "changed", cancellationToken);
        return true;
    }

    private static async Task WithdrawAsync(ConflictDb db, EventSource source, CancellationToken cancellationToken)
    {
        db.EventSources.Remove(source);
        if (source.Event is not { } known) return;
        known.SourceCount--;
        if (known.SourceCount == 0 && known.Status == "auto") known.Status = "rejected";
        await RecordAsync(db, known, "withdrawn", cancellationToken);
    }

    private static async Task RecordAsync(
        ConflictDb db, StoredEvent? conflictEvent, string action, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        if (conflictEvent is not null)
            await EventHistory.RecordAsync(db, conflictEvent.EventId, Coder, action, cancellationToken);
    }

    private static EventSource SourceOf(ToldEvent told, long eventId, long articleId) => new()
    {
        EventId = eventId,
        ArticleId = articleId,
        SourceKey = told.Key,
        EvidenceStart = told.EvidenceStart,
        EvidenceLength = told.EvidenceLength,
        Spans = told.Spans,
        Claim = told.Claim,
        Candidates = told.Candidates,
    };

    /// <summary>The database reorders members, so texts cannot be compared.</summary>
    private static bool IsSame(string stored, string told) =>
        JsonNode.DeepEquals(JsonNode.Parse(stored), JsonNode.Parse(told));
}
