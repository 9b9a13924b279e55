using System.Globalization;
using GeoConflict.Api.Events;
using GeoConflict.Api.Ogc.Filters;
using GeoConflict.Api.Ogc.Sql;
using Npgsql;
using NpgsqlTypes;

namespace GeoConflict.Api.Alerts;

/// <summary>An event as a feed shows it.</summary>
/// <param name="EventId">Its id.</param>
/// <param name="Title">What, where and when, on one line.</param>
/// <param name="Summary">The sentence that tells of it.</param>
/// <param name="CreatedAt">When it was first stored, UTC.</param>
/// <param name="UpdatedAt">When it was last changed, UTC.</param>
internal sealed record AlertEntry(
    long EventId, string Title, string Summary, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    private const int MaxEntries = 100;

    /// <summary>The events that were stored last of those that a filter means.</summary>
    public static async Task<IReadOnlyList<AlertEntry>> ListAsync(
        NpgsqlDataSource database, EventFilter filter, CancellationToken cancellationToken)
    {
        var sql = new SqlText().Add(
            "SELECT e.event_id, e.sub_event_type, e.place_name, e.country_name, e.date_end, e.fatalities_best, "
            + "e.summary, e.created_at, coalesce((SELECT max(r.revised_at) FROM event_revision AS r "
            + "WHERE r.event_id = e.event_id), e.created_at)");
        EventFilterSql.AddFrom(sql, filter, " JOIN conflict_event AS e ON e.event_id = t.event_id");
        sql.Add(" ORDER BY t.event_id DESC LIMIT ").Add(MaxEntries, NpgsqlDbType.Integer);
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var command = sql.ToCommand(connection);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var entries = new List<AlertEntry>();
        while (await row.ReadAsync(cancellationToken))
        {
            entries.Add(new AlertEntry(
                row.GetInt64(0), TitleOf(row), row.GetString(6), row.GetFieldValue<DateTimeOffset>(7),
                row.GetFieldValue<DateTimeOffset>(8)));
        }

        return entries;
    }

    private static string TitleOf(NpgsqlDataReader row)
    {
        string?[] parts =
        [
            row.GetString(1),
            row.IsDBNull(2) ? null : row.GetString(2),
            row.IsDBNull(3) ? null : row.GetString(3),
            row.IsDBNull(4) ? null : row.GetFieldValue<DateOnly>(4).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            row.IsDBNull(5) ? null : string.Create(CultureInfo.InvariantCulture, $"{row.GetInt32(5)} killed"),
        ];
        return string.Join(", ", parts.Where(part => part is not null));
    }
}
