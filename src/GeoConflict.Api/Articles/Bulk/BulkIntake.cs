using GeoConflict.Api.Data;
using Npgsql;

namespace GeoConflict.Api.Articles.Bulk;

/// <summary>Puts many articles into the queue; one whose text or address is there already changes nothing.</summary>
internal sealed class BulkIntake(NpgsqlDataSource database, ArticleIntake intake, TimeProvider time)
{
    private readonly Lock guard = new();

    /// <summary>What became of the records so far.</summary>
    public BulkCounts Counts { get; private set; }

    /// <summary>Takes records in on all cores.</summary>
    /// <param name="records">The records, read as they are needed.</param>
    /// <param name="setAside">Told of each that could not be read: where, and why. One call at a time.</param>
    /// <param name="progress">Told the counts after each record. One call at a time.</param>
    /// <param name="cancellationToken">Stops it between records; what is taken in stays.</param>
    public Task RunAsync(
        IEnumerable<BulkRecord> records, Action<string, string> setAside, Action<BulkCounts> progress,
        CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(records, cancellationToken, async (record, token) =>
        {
            var (counts, reason) = await TakeAsync(record, token);
            lock (guard)
            {
                if (reason is not null) setAside(record.Where, reason);
                Counts += counts;
                progress(Counts);
            }
        });

    private async Task<(BulkCounts Counts, string? Reason)> TakeAsync(
        BulkRecord record, CancellationToken cancellationToken)
    {
        ArticleInput? article;
        try
        {
            article = record.Read(time.GetUtcNow());
        }
        catch (Exception exception) when (
            exception is InvalidDataException or BadHttpRequestException or IOException or UnauthorizedAccessException)
        {
            return (new BulkCounts(0, 0, 0, 1), exception.Message);
        }

        if (article is null) return (new BulkCounts(0, 0, 1, 0), null);
        if (article.Url is { } url && await IsThereAsync(url, cancellationToken))
            return (new BulkCounts(0, 1, 0, 0), null);
        var stored = await intake.StoreAsync(article, cancellationToken);
        return (stored.IsDuplicate ? new BulkCounts(0, 1, 0, 0) : new BulkCounts(1, 0, 0, 0), null);
    }

    private async Task<bool> IsThereAsync(string url, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql.Read("db/queries/find_article_address.sql"));
        command.Parameters.AddWithValue("url", url);
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }
}
