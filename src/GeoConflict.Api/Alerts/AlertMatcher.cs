using System.Diagnostics.CodeAnalysis;
using GeoConflict.Api.Data;
using GeoConflict.Api.Events;
using GeoConflict.Api.Ogc.Filters;
using GeoConflict.Api.Ogc.Sql;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace GeoConflict.Api.Alerts;

/// <summary>Finds which changes of events each alert tells of, from the log of revisions, each once and in
/// order.</summary>
/// <remarks>Holds the lock of the events while it looks: all who write events hold it until they commit, so no revision
/// with a lower number can appear later.</remarks>
public sealed partial class AlertMatcher(
    NpgsqlDataSource database, IDbContextFactory<ConflictDb> databases, ILogger<AlertMatcher> log)
{
    /// <summary>Looks at all changes since the last time.</summary>
    [SuppressMessage("Security", "CA2100", Justification = "The texts are this program's own files.")]
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        if (!await HasNewAsync(connection, cancellationToken)) return;
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using (var take = new NpgsqlCommand(Sql.Read("db/queries/lock_data_version.sql"), connection))
            await take.ExecuteNonQueryAsync(cancellationToken);
        var (alerts, last) = await ReadAsync(connection, cancellationToken);
        foreach (var (alertId, query, seen) in alerts)
        {
            if (await FilterAsync(alertId, query, cancellationToken) is not { } filter) continue;
            await MatchAsync(connection, alertId, filter, seen, last, cancellationToken);
        }

        await using (var forget = new NpgsqlCommand(Sql.Read("db/queries/forget_deliveries.sql"), connection))
            await forget.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task<bool> HasNewAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT EXISTS (
              SELECT FROM alert
              WHERE event_revision_id < (SELECT coalesce(max(event_revision_id), 0) FROM event_revision)
            )
            """, connection);
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    private static async Task<(List<(long AlertId, string Filter, long Seen)> Alerts, long Last)> ReadAsync(
        NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT alert_id, filter, event_revision_id, (SELECT coalesce(max(event_revision_id), 0) FROM event_revision)
            FROM alert
            ORDER BY alert_id
            FOR UPDATE
            """, connection);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var alerts = new List<(long AlertId, string Filter, long Seen)>();
        var last = 0L;
        while (await row.ReadAsync(cancellationToken))
        {
            alerts.Add((row.GetInt64(0), row.GetString(1), row.GetInt64(2)));
            last = row.GetInt64(3);
        }

        return (alerts, last);
    }

    /// <summary>The filter; null where its place is no longer in the gazetteer, so that its changes wait.</summary>
    private async Task<EventFilter?> FilterAsync(long alertId, string query, CancellationToken cancellationToken)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            return await AlertFilter.Parse(query).LocateAsync(db, cancellationToken);
        }
        catch (BadHttpRequestException exception)
        {
            LogBroken(log, alertId, exception.Message);
            return null;
        }
    }

    private static async Task MatchAsync(
        NpgsqlConnection connection, long alertId, EventFilter filter, long seen, long last,
        CancellationToken cancellationToken)
    {
        var sql = new SqlText().Add(
            "WITH news AS (SELECT event_revision_id, event_id, action FROM event_revision WHERE event_revision_id > ")
            .Add(seen, NpgsqlDbType.Bigint).Add(" AND event_revision_id <= ").Add(last, NpgsqlDbType.Bigint)
            .Add("), meant AS (SELECT t.event_id");
        EventFilterSql.AddFrom(sql, filter);
        sql.Add(" AND t.event_id IN (SELECT event_id FROM news)), seen AS (UPDATE alert SET event_revision_id = ")
            .Add(last, NpgsqlDbType.Bigint).Add(" WHERE alert_id = ").Add(alertId, NpgsqlDbType.Bigint)
            .Add(") INSERT INTO alert_delivery (alert_id, event_revision_id, event_id, action, body) SELECT ")
            .Add(alertId, NpgsqlDbType.Bigint)
            .Add(", n.event_revision_id, n.event_id, n.action, f.feature FROM news AS n "
                + "JOIN event_feature AS f ON f.event_id = n.event_id "
                // What was told is told again when it changes, also when it is no longer meant.
                + "WHERE n.event_id IN (SELECT event_id FROM meant) OR EXISTS (SELECT FROM alert_delivery AS d "
                + "WHERE d.event_id = n.event_id AND d.alert_id = ")
            .Add(alertId, NpgsqlDbType.Bigint)
            .Add(") ORDER BY n.event_revision_id ON CONFLICT DO NOTHING");
        await using var command = sql.ToCommand(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The filter of alert {AlertId} cannot be used: {Why}")]
    private static partial void LogBroken(ILogger log, long alertId, string why);
}
