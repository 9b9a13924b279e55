using System.Text.Json.Nodes;
using GeoConflict.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace GeoConflict.Api.Events;

/// <summary>Brings what an article tells into the stored events: new ones, ones already told by others, ones told
/// before.</summary>
/// <remarks>Works inside the caller's transaction, which must hold the lock of lock_data_version.sql.</remarks>
internal static class EventMerger
{
    private const string Coder = "coder";

    /// <summary>Stores what an article tells now, and whatever else of it is tracked; coding it again with the same
    /// outcome changes nothing.</summary>
    /// <returns>Whether anything changed.</returns>
    public static async Task<bool> MergeAsync(
        ConflictDb db, long articleId, IReadOnlyList<ToldEvent> told, CancellationToken cancellationToken)
    {
        var known = await db.EventSources.Include(s => s.Event)
            .Where(s => s.ArticleId == articleId)
            .ToDictionaryAsync(s => s.SourceKey, StringComparer.Ordinal, cancellationToken);
        var near = await NearEvents.ReadAsync(
            db, articleId, [.. told.Where(one => !known.ContainsKey(one.Key)).Select(one => one.Event)],
            cancellationToken);
        var changed = false;
        var added = new List<(StoredEvent Event, string Action)>();
        foreach (var one in told)
        {
            if (known.Remove(one.Key, out var source)) changed |= await ChangeAsync(db, source, one, cancellationToken);
            else added.Add(Add(db, articleId, one, near));
        }

        // What is added is written together: nothing of one article is compared with it.
        await db.SaveChangesAsync(cancellationToken);
        await EventHistory.RecordAsync(
            db, [.. added.Select(done => (done.Event.EventId, done.Action))], Coder, cancellationToken);
        foreach (var gone in known.Values) await WithdrawAsync(db, gone, cancellationToken);
        return changed || added.Count > 0 || known.Count > 0;
    }

    private static (StoredEvent Event, string Action) Add(
        ConflictDb db, long articleId, ToldEvent told, NearEvents near)
    {
        var candidates = near.Of(told.Event);
        var verdict = candidates.Count == 0 ? null : SameEventRule.Judge(told.Event, candidates);
        if (verdict is not { IsJoined: true, Known: var known })
        {
            db.EventSources.Add(SourceOf(told, told.Event, articleId));
            if (verdict is { } asked) db.JoinProposals.Add(ProposalOf(asked, told.Event));
            return (told.Event, "created");
        }

        near.Take(known);
        db.Events.Attach(known);
        Complete(known, told.Event);
        known.SourceCount++;
        db.EventLinks.Add(new EventLink
        {
            EventId = known.EventId,
            Source = SourceOf(told, known, articleId),
            Reason = verdict.Reason,
            Score = verdict.Score.Probability,
            Evidence = verdict.Evidence,
            LinkedBy = Coder,
        });
        return (known, "joined");
    }

    private static JoinProposal ProposalOf(JoinVerdict asked, StoredEvent other) => new()
    {
        EventId = asked.Known.EventId,
        OtherEventId = other.EventId,
        OtherEvent = other,
        Score = asked.Score.Probability,
        Reason = asked.Reason,
        Evidence = asked.Evidence,
    };

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

    private static EventSource SourceOf(ToldEvent told, StoredEvent of, long articleId) => new()
    {
        EventId = of.EventId,
        Event = of,
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
