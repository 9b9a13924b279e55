using System.Diagnostics;
using System.Globalization;
using GeoConflict.Api.Articles;
using GeoConflict.Api.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GeoConflict.Api.Jobs;

/// <summary>Codes all articles again with the model and gazetteer there are now. What people decided stays.</summary>
public sealed class Recoding(
    NpgsqlDataSource database, IDbContextFactory<ConflictDb> databases, ArticleCoder coder, WaitingArticles waiting)
{
    private const int BatchSize = 256;

    /// <summary>Codes every article that was coded or had failed, oldest first.</summary>
    /// <param name="after">Articles up to this id are left out, so that a run that broke off can go on.</param>
    /// <param name="progress">Told after each batch.</param>
    /// <param name="cancellationToken">Stops it between articles.</param>
    public async Task<RecodingReport> RunAsync(
        long after, IProgress<string> progress, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var revision = await db.EventRevisions.MaxAsync(r => (long?)r.EventRevisionId, cancellationToken) ?? 0;
        var total = await Due(db, after).CountAsync(cancellationToken);
        var started = Stopwatch.GetTimestamp();
        var (done, failed) = (0, 0);
        while (await Due(db, after).OrderBy(a => a.ArticleId).Take(BatchSize).Select(a => a.ArticleId)
            .ToListAsync(cancellationToken) is { Count: > 0 } ids)
        {
            await Parallel.ForEachAsync(ids, cancellationToken, async (articleId, token) =>
            {
                if (!await TryAsync(articleId, token)) Interlocked.Increment(ref failed);
            });
            done += ids.Count;
            after = ids[^1];
            var rate = done / Stopwatch.GetElapsedTime(started).TotalSeconds;
            var leftS = (total - done) / rate;
            progress.Report(string.Create(
                CultureInfo.InvariantCulture,
                $"{done} of {total} articles, {rate:0} a second, {leftS:0} s left, at article {after}"));
        }

        return new RecodingReport(done, failed, await CountChangesAsync(revision, cancellationToken));
    }

    private static IQueryable<StoredArticle> Due(ConflictDb db, long after) => db.Articles.AsNoTracking()
        .Where(a => a.ArticleId > after && (a.Status == "coded" || a.Status == "failed"));

    private async Task<bool> TryAsync(long articleId, CancellationToken cancellationToken)
    {
        try
        {
            await coder.CodeAsync(articleId, cancellationToken);
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException and not NpgsqlException)
        {
            // What it told before stays, with the reason beside it.
            var cause = exception.GetBaseException();
            await waiting.NoteAsync(articleId, $"{cause.GetType().Name}: {cause.Message}", cancellationToken);
            return false;
        }
    }

    private async Task<Dictionary<string, long>> CountChangesAsync(long revision, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql.Read("db/queries/count_coder_changes.sql"));
        command.Parameters.AddWithValue("since", revision);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var changes = new Dictionary<string, long>(StringComparer.Ordinal);
        while (await row.ReadAsync(cancellationToken)) changes[row.GetString(0)] = row.GetInt64(1);
        return changes;
    }
}
