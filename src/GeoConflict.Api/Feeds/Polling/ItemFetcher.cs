using GeoConflict.Api.Articles;
using GeoConflict.Api.Data;
using GeoConflict.Api.Feeds.Fetching;
using Npgsql;
using NpgsqlTypes;

namespace GeoConflict.Api.Feeds.Polling;

/// <summary>Fetches the articles that feeds offer and stores them. Doing one twice stores it once, so a lost process
/// costs nothing but the second fetch.</summary>
public sealed partial class ItemFetcher(
    NpgsqlDataSource database, ArticlePages pages, ArticleIntake intake, TimeProvider time, ILogger<ItemFetcher> log)
{
    /// <summary>So many times an article is asked for before it is given up.</summary>
    private const int MaxAttempts = 5;

    private const int BatchSize = 64;
    private const int Hosts = 8;

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan FirstRest = TimeSpan.FromMinutes(2);

    /// <summary>Fetches a batch, each host in turn, hosts beside each other.</summary>
    /// <returns>How many were tried.</returns>
    public async Task<int> RunBatchAsync(CancellationToken cancellationToken)
    {
        var claimed = await ClaimAsync(cancellationToken);
        var leaseEnd = time.GetUtcNow() + (Lease / 2);
        await Parallel.ForEachAsync(
            claimed.GroupBy(item => item.Address.Host, StringComparer.OrdinalIgnoreCase),
            new ParallelOptions { MaxDegreeOfParallelism = Hosts, CancellationToken = cancellationToken },
            async (host, token) =>
            {
                foreach (var item in host)
                {
                    // A slow host: what is left goes back, before someone else takes it for lost.
                    if (time.GetUtcNow() >= leaseEnd) await EndAsync(item, "waiting", null, null, TimeSpan.Zero, token);
                    else await FetchAsync(item, token);
                }
            });
        return claimed.Count;
    }

    private async Task FetchAsync(DueItem item, CancellationToken cancellationToken)
    {
        try
        {
            var article = await ReadAsync(item, cancellationToken);
            var stored = await intake.StoreAsync(article, cancellationToken);
            var note = stored.IsDuplicate ? "The same text was there already."
                : article.IsStub ? "Only the beginning is shown to those who do not pay."
                : null;
            await EndAsync(item, "done", note, stored.ArticleId, TimeSpan.Zero, cancellationToken);
        }
        catch (FetchException exception)
        {
            LogFailure(log, item.FeedItemId, exception.FaultName);
            var isLast = !exception.IsPassing || item.AttemptCount >= MaxAttempts;
            await EndAsync(
                item, isLast ? "failed" : "waiting", $"{exception.FaultName}: {exception.Message}", null,
                PollRest.After(FirstRest, item.AttemptCount, exception.RetryAfter, Random.Shared), cancellationToken);
        }
    }

    /// <summary>The article of the page; that of the feed where it says more, or where the page may not be
    /// had.</summary>
    private async Task<ArticleInput> ReadAsync(DueItem item, CancellationToken cancellationToken)
    {
        var offered = item.Content is { Length: > 0 } content ? pages.OfFeed(content, item.Address) : null;
        ArticleInput page;
        try
        {
            page = await pages.FetchAsync(item.Address, cancellationToken);
        }
        catch (FetchException exception) when (!exception.IsPassing && offered is not null)
        {
            page = offered;
        }

        if (page.IsStub && offered is not null && offered.Text.Length > page.Text.Length) page = offered;
        return page with
        {
            Title = page.Title ?? item.Title,
            Author = page.Author ?? item.Author,
            Language = page.Language ?? item.Language,
            Source = page.Source ?? item.Source,
            PublishedOn = page.PublishedOn ?? pages.DayOf(item.PublishedAt),
        };
    }

    private async Task<List<DueItem>> ClaimAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql.Read("db/queries/claim_feed_item.sql"));
        command.Parameters.AddWithValue("lease", Lease);
        command.Parameters.AddWithValue("limit", BatchSize);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var items = new List<DueItem>();
        while (await row.ReadAsync(cancellationToken))
        {
            items.Add(new DueItem(
                row.GetInt64(0), new Uri(row.GetString(1)), Text(row, 2), Text(row, 3), Text(row, 4),
                row.IsDBNull(5) ? null : row.GetFieldValue<DateTimeOffset>(5), Text(row, 6), Text(row, 7),
                row.GetInt32(8)));
        }

        return items;
    }

    private async Task EndAsync(
        DueItem item, string status, string? reason, long? articleId, TimeSpan rest,
        CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql.Read("db/queries/end_feed_item.sql"));
        command.Parameters.AddWithValue("feed_item_id", item.FeedItemId);
        command.Parameters.AddWithValue("status", status);
        command.Parameters.Add(new NpgsqlParameter("reason", NpgsqlDbType.Text)
        {
            Value = (object?)reason ?? DBNull.Value,
        });
        command.Parameters.Add(new NpgsqlParameter("article_id", NpgsqlDbType.Bigint)
        {
            Value = (object?)articleId ?? DBNull.Value,
        });
        command.Parameters.AddWithValue("rest", rest);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static string? Text(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);

    [LoggerMessage(Level = LogLevel.Information, Message = "Feed item {FeedItemId} was not fetched: {Fault}.")]
    private static partial void LogFailure(ILogger log, long feedItemId, string fault);
}
