using GeoConflict.Api.Ogc.Filters;
using GeoConflict.Api.Ogc.Sql;
using NpgsqlTypes;

namespace GeoConflict.Api.Events;

/// <summary>Finds which events make a page of the list: latest day first, those without a day last. Only then are the
/// events themselves read.</summary>
internal sealed class EventKeys(ReadDatabase database)
{
    private const string NoDay = "2147483647";

    /// <summary>The ids of a page, and where the next begins; null after the last.</summary>
    /// <param name="filter">Which events; its region looked up.</param>
    /// <param name="cursor">Where the page before ended; null for the first.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="asOf">As of when; null for now.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<(IReadOnlyList<long> Ids, EventCursor? Next)> ReadAsync(
        EventFilter filter, EventCursor? cursor, int limit, DateTimeOffset? asOf,
        CancellationToken cancellationToken)
    {
        var found = new List<EventCursor>();
        await using var connection = await database.OpenAsync(cancellationToken);
        // One more than asked for tells whether there is a next page.
        foreach (var part in Enum.GetValues<Part>())
        {
            if (found.Count > limit) break;
            if (Statement(filter, part, cursor, limit + 1 - found.Count, asOf) is { } sql) await AddAsync(sql);
        }

        return ([.. found.Take(limit).Select(key => key.EventId)], found.Count > limit ? found[limit - 1] : null);

        async Task AddAsync(SqlText sql)
        {
            await using var command = sql.ToCommand(connection);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
                found.Add(new EventCursor(DaysSql.DayOf(reader.GetInt32(1)), reader.GetInt64(0)));
        }
    }

    /// <summary>The statement that finds the events of one part; null where the part has none.</summary>
    public static SqlText? Statement(
        EventFilter filter, Part part, EventCursor? cursor, int limit, DateTimeOffset? asOf = null)
    {
        var isPast = part != Part.Undated && cursor is { IsDated: false };
        var lastNear = filter.Days?.To is { } to ? DaysSql.NumberOf(to) + DaysSql.NearDays : (int?)null;
        if (isPast || (part == Part.Long && lastNear is null) || (part == Part.Undated && filter.Days is not null))
            return null;
        var sql = PastStates.Begin(asOf).Add("SELECT t.event_id, t.day_to");
        EventFilterSql.AddFrom(sql, filter);
        sql.Add(part == Part.Undated ? $" AND t.day_to = {NoDay}" : $" AND t.day_to < {NoDay}");
        if (lastNear is { } day)
        {
            sql.Add(part == Part.Long ? $" AND t.day_to::bigint - t.day_from > {DaysSql.NearDays} AND t.day_to > "
                : " AND t.day_to <= ").Add(day, NpgsqlDbType.Integer);
        }

        if (cursor is { } after && after.IsDated == (part != Part.Undated))
        {
            sql.Add(" AND (t.day_to, t.event_id) < (")
                .Add(after.IsDated ? DaysSql.NumberOf(after.SortDate) : int.MaxValue, NpgsqlDbType.Integer)
                .Add(", ").Add(after.EventId, NpgsqlDbType.Bigint).Add(")");
        }

        return sql.Add(" ORDER BY t.day_to DESC, t.event_id DESC LIMIT ").Add((long)limit, NpgsqlDbType.Bigint);
    }

    /// <summary>Parts of the list, in its order; each is one range of an index.</summary>
    internal enum Part
    {
        /// <summary>Events that end long after the days asked for.</summary>
        Long,

        /// <summary>All others with a day.</summary>
        Near,

        /// <summary>Events without a day.</summary>
        Undated,
    }
}
