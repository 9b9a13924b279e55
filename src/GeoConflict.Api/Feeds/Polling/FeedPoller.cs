using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using GeoConflict.Api.Data;
using GeoConflict.Api.Feeds.Fetching;
using GeoConflict.Api.Feeds.Reading;
using Npgsql;
using NpgsqlTypes;

namespace GeoConflict.Api.Feeds.Polling;

/// <summary>Reads the feeds that are due and queues what is new in them. Several processes may do so at once.</summary>
public sealed partial class FeedPoller(NpgsqlDataSource database, PageFetcher fetcher, ILogger<FeedPoller> log)
{
    private const int BatchSize = 16;
    private const int Gone = 410;

    /// <summary>A claimed feed that is not done after this long is lost, and free again.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    /// <returns>How many items were new.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        while (await ClaimAsync(cancellationToken) is { Count: > 0 } claimed)
        {
            await Parallel.ForEachAsync(
                claimed,
                new ParallelOptions { MaxDegreeOfParallelism = BatchSize, CancellationToken = cancellationToken },
                async (feed, token) => Interlocked.Add(ref count, await PollAsync(feed, token)));
        }

        return count;
    }

    private async Task<int> PollAsync(DueFeed feed, CancellationToken cancellationToken)
    {
        try
        {
            var page = await fetcher.FetchAsync(feed.Address, feed.Condition, cancellationToken);
            var read = page.IsUnchanged
                ? new ReadFeed(null, null, [], 0)
                : FeedReader.Read(page.Body, page.Charset, page.Address);
            return await KeepAsync(feed, page, read, cancellationToken);
        }
        catch (FetchException exception)
        {
            LogFailure(log, feed.FeedId, exception.FaultName);
            await EndAsync(feed, $"{exception.FaultName}: {exception.Message}", exception.RetryAfter,
                exception.Status == Gone, cancellationToken);
        }
        catch (InvalidDataException exception)
        {
            LogFailure(log, feed.FeedId, "not_readable");
            await EndAsync(feed, $"not_readable: {exception.Message}", null, false, cancellationToken);
        }

        return 0;
    }

    private async Task<List<DueFeed>> ClaimAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql.Read("db/queries/claim_feed.sql"));
        command.Parameters.AddWithValue("lease", Lease);
        command.Parameters.AddWithValue("limit", BatchSize);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var feeds = new List<DueFeed>();
        while (await row.ReadAsync(cancellationToken))
        {
            feeds.Add(new DueFeed(
                row.GetInt64(0), new Uri(row.GetString(1)), TimeSpan.FromSeconds(row.GetInt32(4)),
                new FetchCondition(
                    row.IsDBNull(5) ? null : row.GetString(5), row.IsDBNull(6) ? null : row.GetString(6)),
                row.GetInt32(7)));
        }

        return feeds;
    }

    /// <summary>Items and the marks of the answer commit together: else a crash between them would lose the
    /// items.</summary>
    [SuppressMessage("Security", "CA2100", Justification = "The texts are this program's own files.")]
    private async Task<int> KeepAsync(
        DueFeed feed, FetchedPage page, ReadFeed read, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var items = read.Items;
        await using var add = new NpgsqlCommand(Sql.Read("db/queries/add_feed_items.sql"), connection);
        add.Parameters.AddWithValue("feed_id", feed.FeedId);
        AddTexts(add, "item_keys", items.Select(item => item.Key));
        AddTexts(add, "urls", items.Select(item => item.Address.AbsoluteUri));
        AddTexts(add, "titles", items.Select(item => item.Title));
        AddTexts(add, "authors", items.Select(item => item.Author));
        AddTexts(add, "languages", items.Select(item => item.Language));
        add.Parameters.Add(new NpgsqlParameter("published_ats", NpgsqlDbType.Array | NpgsqlDbType.TimestampTz)
        {
            Value = items.Select(item => item.PublishedAt?.UtcDateTime).ToArray(),
        });
        AddTexts(add, "contents", items.Select(item => item.Content?.Replace("\0", "", StringComparison.Ordinal)));
        var count = items.Count == 0 ? 0 : await add.ExecuteNonQueryAsync(cancellationToken);
        var note = read.Passed == 0 ? null : string.Create(
            CultureInfo.InvariantCulture, $"{read.Passed} entries lead to no http address and were passed over.");
        // Unchanged answers often come without their marks.
        var (tag, changed) = page.IsUnchanged
            ? (page.ETag ?? feed.Condition.ETag, page.LastModified ?? feed.Condition.LastModified)
            : (page.ETag, page.LastModified);
        await using var end = new NpgsqlCommand(Sql.Read("db/queries/end_feed_poll.sql"), connection);
        var rest = PollRest.After(feed.Interval, 0, null, Random.Shared);
        Fill(end, feed.FeedId, rest, null, note, false, tag, changed, read.Title, read.Language);
        await end.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return count;
    }

    private async Task EndAsync(
        DueFeed feed, string error, TimeSpan? asked, bool isGone, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql.Read("db/queries/end_feed_poll.sql"));
        var rest = PollRest.After(feed.Interval, feed.FailureCount + 1, asked, Random.Shared);
        Fill(command, feed.FeedId, rest, error, null, isGone, null, null, null, null);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static void Fill(
        NpgsqlCommand command, long feedId, TimeSpan rest, string? error, string? note, bool isGone, string? tag,
        string? changed, string? title, string? language)
    {
        command.Parameters.AddWithValue("feed_id", feedId);
        command.Parameters.AddWithValue("rest", rest);
        command.Parameters.AddWithValue("is_gone", isGone);
        AddText(command, "error", error);
        AddText(command, "note", note);
        AddText(command, "etag", tag);
        AddText(command, "last_modified", changed);
        AddText(command, "title", title);
        AddText(command, "language", language);
    }

    private static void AddText(NpgsqlCommand command, string name, string? value) =>
        command.Parameters.Add(new NpgsqlParameter(name, NpgsqlDbType.Text) { Value = (object?)value ?? DBNull.Value });

    private static void AddTexts(NpgsqlCommand command, string name, IEnumerable<string?> values) =>
        command.Parameters.Add(new NpgsqlParameter(name, NpgsqlDbType.Array | NpgsqlDbType.Text)
        {
            Value = values.ToArray(),
        });

    [LoggerMessage(Level = LogLevel.Information, Message = "Feed {FeedId} was not read: {Fault}.")]
    private static partial void LogFailure(ILogger log, long feedId, string fault);
}
