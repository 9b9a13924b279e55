using GeoConflict.Api.Data;
using Npgsql;
using NpgsqlTypes;

namespace GeoConflict.Api.Feeds;

/// <summary>The feeds that are read.</summary>
public sealed class FeedStore(NpgsqlDataSource database)
{
    private const int SecondsPerMinute = 60;

    /// <summary>Adds a feed.</summary>
    /// <returns>Its id; null if a feed of this address is there.</returns>
    /// <exception cref="BadHttpRequestException">A rule is broken; names the member.</exception>
    public async Task<long?> AddAsync(FeedSubmission feed, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql.Read("db/queries/add_feed.sql"));
        command.Parameters.AddWithValue("url", FeedRules.Address(feed.Url));
        Add(command, "title", NpgsqlDbType.Text, FeedRules.Name("title", feed.Title));
        Add(command, "source", NpgsqlDbType.Text, FeedRules.Name("source", feed.Source));
        Add(command, "language", NpgsqlDbType.Text, FeedRules.Language(feed.Language));
        command.Parameters.AddWithValue("interval_s", FeedRules.IntervalS(feed.IntervalMinutes));
        return await command.ExecuteScalarAsync(cancellationToken) as long?;
    }

    /// <summary>Changes a feed.</summary>
    /// <returns>Whether it is there.</returns>
    /// <exception cref="BadHttpRequestException">A rule is broken; names the member.</exception>
    public async Task<bool> ChangeAsync(long feedId, FeedChange change, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql.Read("db/queries/change_feed.sql"));
        command.Parameters.AddWithValue("feed_id", feedId);
        Add(command, "title", NpgsqlDbType.Text, FeedRules.Name("title", change.Title));
        Add(command, "source", NpgsqlDbType.Text, FeedRules.Name("source", change.Source));
        Add(command, "language", NpgsqlDbType.Text, FeedRules.Language(change.Language));
        Add(command, "interval_s", NpgsqlDbType.Integer,
            change.IntervalMinutes is { } minutes ? FeedRules.IntervalS(minutes) : null);
        Add(command, "is_paused", NpgsqlDbType.Boolean, change.Paused);
        return await command.ExecuteNonQueryAsync(cancellationToken) > 0;
    }

    /// <summary>Removes a feed with what it offered; articles already stored stay.</summary>
    /// <returns>Whether it was there.</returns>
    public async Task<bool> RemoveAsync(long feedId, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("DELETE FROM feed WHERE feed_id = @feed_id");
        command.Parameters.AddWithValue("feed_id", feedId);
        return await command.ExecuteNonQueryAsync(cancellationToken) > 0;
    }

    /// <summary>All feeds by id, or the one with an id.</summary>
    public async Task<IReadOnlyList<FeedState>> ListAsync(long? feedId, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql.Read("db/queries/list_feeds.sql"));
        Add(command, "feed_id", NpgsqlDbType.Bigint, feedId);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var feeds = new List<FeedState>();
        while (await reader.ReadAsync(cancellationToken)) feeds.Add(StateOf(reader));
        return feeds;
    }

    private static FeedState StateOf(NpgsqlDataReader row)
    {
        var isPaused = row.GetBoolean(6);
        var error = Text(row, 10);
        return new FeedState(
            row.GetInt64(0), row.GetString(1), Text(row, 2), Text(row, 3), Text(row, 4),
            row.GetInt32(5) / SecondsPerMinute, isPaused,
            isPaused ? "paused" : error is not null ? "failing" : row.IsDBNull(8) ? "new" : "good",
            Instant(row, 7), Instant(row, 8), isPaused ? null : Instant(row, 9), error, Text(row, 11),
            row.GetInt32(12), row.GetInt64(13), row.GetInt64(14), row.GetInt64(15));
    }

    private static string? Text(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);

    private static DateTimeOffset? Instant(NpgsqlDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetFieldValue<DateTimeOffset>(column);

    private static void Add(NpgsqlCommand command, string name, NpgsqlDbType type, object? value) =>
        command.Parameters.Add(new NpgsqlParameter(name, type) { Value = value ?? DBNull.Value });
}
