using GeoConflict.Api.Data;
using GeoConflict.Api.Events;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GeoConflict.Api.Articles;

/// <summary>Keeps what people decided when an article is coded again: a report whose event they had a hand in keeps its
/// event, however the coder names the report now, and is never withdrawn.</summary>
internal static class DecidedReports
{
    /// <summary>What an article tells now, in the names of the reports that people decided on.</summary>
    public static async Task<IReadOnlyList<ToldEvent>> KeepAsync(
        ConflictDb db, long articleId, IReadOnlyList<ToldEvent> told, CancellationToken cancellationToken)
    {
        var decided = await db.Database
            .SqlQueryRaw<long>(
                Sql.Read("db/queries/list_decided_sources.sql"), new NpgsqlParameter("article_id", articleId))
            .ToListAsync(cancellationToken);
        if (decided.Count == 0) return told;
        var sources = await db.EventSources.AsNoTracking()
            .Where(s => s.ArticleId == articleId).ToListAsync(cancellationToken);
        var known = sources.Select(s => s.SourceKey).ToHashSet(StringComparer.Ordinal);
        var kept = told.ToList();
        foreach (var source in sources.Where(s => decided.Contains(s.EventSourceId)))
        {
            if (kept.Exists(one => one.Key == source.SourceKey)) continue;
            // The same words under another type or place are the report that was decided on.
            var same = kept.FindIndex(one => !known.Contains(one.Key) && Overlap(one, source) > 0);
            if (same >= 0) kept[same] = kept[same] with { Key = source.SourceKey };
            else kept.Add(AsBefore(source));
        }

        return kept;
    }

    private static int Overlap(ToldEvent told, EventSource source) =>
        Math.Min(told.EvidenceStart + told.EvidenceLength, source.EvidenceStart + source.EvidenceLength)
        - Math.Max(told.EvidenceStart, source.EvidenceStart);

    private static ToldEvent AsBefore(EventSource source) => new(
        source.SourceKey, ClaimedEvent.Of(source), source.EvidenceStart, source.EvidenceLength, source.Spans,
        source.Claim, source.Candidates);
}
