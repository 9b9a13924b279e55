using System.Runtime.CompilerServices;
using GeoConflict.Api.Events;
using GeoConflict.Api.Ogc.Filters;
using GeoConflict.Api.Ogc.Sql;
using NpgsqlTypes;

namespace GeoConflict.Api.Ogc.Exports;

/// <summary>Reads the events of a filter, all of them, one at a time, in the order of the table.</summary>
internal sealed class ExportRows(ReadDatabase database)
{
    /// <summary>The events with their fields.</summary>
    /// <param name="filter">Which; its region looked up.</param>
    /// <param name="after">Id of the last event that was received before; null to begin at the first.</param>
    /// <param name="limit">How many at most; null for all.</param>
    /// <param name="cancellationToken">Stops between events.</param>
    public async IAsyncEnumerable<EventRow> ReadAsync(
        EventFilter filter, long? after, int? limit, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // One event after the other (OFFSET keeps the join from being turned about): the first come at once, and the
        // database sorts nothing.
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var command = Statement(
            "e.*", filter, after, limit, $" CROSS JOIN LATERAL (SELECT {EventRow.Columns} FROM {EventRow.From} "
            + "WHERE e.event_id = t.event_id OFFSET 0) AS e").ToCommand(connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken)) yield return EventRow.Of(reader);
    }

    /// <summary>The statement that reads so.</summary>
    /// <param name="columns">What is selected; this program's own text.</param>
    /// <param name="filter">Which events.</param>
    /// <param name="after">Id of the event before the first.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="join">What is joined to event_feature, as t.</param>
    public static SqlText Statement(
        string columns, EventFilter filter, long? after, int? limit, string join = "")
    {
        var sql = new SqlText().Add($"SELECT {columns}");
        EventFilterSql.AddFrom(sql, filter, join);
        if (after is { } id)
        {
            sql.Add(" AND (t.quad, t.event_id) > (SELECT quad, event_id FROM event_feature WHERE event_id = ")
                .Add(id, NpgsqlDbType.Bigint).Add(")");
        }

        sql.Add(" ORDER BY t.quad, t.event_id");
        if (limit is { } most) sql.Add(" LIMIT ").Add((long)most, NpgsqlDbType.Bigint);
        return sql;
    }
}
