using GeoConflict.Api.Events;
using GeoConflict.Api.Ogc.Filters;
using GeoConflict.Api.Ogc.Snapshot;
using GeoConflict.Api.Ogc.Sql;
using GeoConflict.Events;
using NpgsqlTypes;

namespace GeoConflict.Api.Ogc.Timelines;

/// <summary>Counts the events of a filter by day and type: in memory where the columns there are enough, else in the
/// database.</summary>
internal sealed class EventDayCounter(SnapshotStore snapshots, ReadDatabase database)
{
    private static readonly DateOnly Epoch = DateOnly.FromDateTime(DateTime.UnixEpoch);

    private static readonly string[] TypeNames = ["", .. Enum.GetValues<EventType>().Select(EventTaxonomy.NameOf)];

    /// <summary>Counts them.</summary>
    /// <param name="filter">Which; its region looked up.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<DayCounts> CountAsync(EventFilter filter, CancellationToken cancellationToken) =>
        MarkFilter.Of(filter) is { } marks && MarkFilter.Of(filter with { Days = null }) is { } anyTime
            ? Count(await snapshots.GetAsync(cancellationToken), marks, anyTime, filter.Days)
            : await ReadAsync(filter, cancellationToken);

    private static DayCounts Count(EventSnapshot snapshot, MarkFilter filter, MarkFilter anyTime, DaySpan? days)
    {
        var lastAsked = days?.To is { } to ? DaysSql.NumberOf(to) : int.MaxValue;
        var (first, last, undated) = (int.MaxValue, int.MinValue, 0);
        var counts = new Dictionary<(int Day, byte Type), int>();
        foreach (var mark in snapshot.Marks)
        {
            if (!anyTime.Means(mark)) continue;
            if (mark.DayTo == int.MaxValue)
            {
                if (days is null) undated++;
                continue;
            }

            first = Math.Min(first, mark.DayFrom == int.MinValue ? mark.DayTo : mark.DayFrom);
            last = Math.Max(last, mark.DayTo);
            if (!filter.Means(mark)) continue;
            var key = (Math.Min(mark.DayTo, lastAsked), mark.TypeCode);
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        return new DayCounts(
            [.. counts.Select(count => new DayCount(DayOf(count.Key.Day), TypeNames[count.Key.Type], count.Value))],
            undated, first > last ? null : DayOf(first), first > last ? null : DayOf(last));
    }

    private async Task<DayCounts> ReadAsync(EventFilter filter, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var perDay = new List<DayCount>();
        var undated = 0;
        await using (var command = PerDay(filter).ToCommand(connection))
        {
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                var (day, type, count) = (reader.GetInt32(0), reader.GetInt16(1), reader.GetInt32(2));
                if (day == int.MaxValue) undated += count;
                else perDay.Add(new DayCount(DayOf(day), TypeNames[type], count));
            }
        }

        await using var ends = Ends(filter).ToCommand(connection);
        await using var found = await ends.ExecuteReaderAsync(cancellationToken);
        await found.ReadAsync(cancellationToken);
        return found.IsDBNull(0)
            ? new DayCounts(perDay, undated, null, null)
            : new DayCounts(perDay, undated, DayOf(found.GetInt32(0)), DayOf(found.GetInt32(1)));
    }

    /// <summary>The statement that counts in the database.</summary>
    public static SqlText PerDay(EventFilter filter)
    {
        var sql = new SqlText();
        if (filter.Days?.To is { } to)
        {
            sql.Add("SELECT least(t.day_to, ").Add(DaysSql.NumberOf(to), NpgsqlDbType.Integer)
                .Add("), t.type_code, count(*)::int");
        }
        else sql.Add("SELECT t.day_to, t.type_code, count(*)::int");

        EventFilterSql.AddFrom(sql, filter);
        return sql.Add(" GROUP BY 1, 2");
    }

    private static SqlText Ends(EventFilter filter)
    {
        var sql = new SqlText().Add(
            "SELECT min(CASE WHEN t.day_from > -2147483648 THEN t.day_from ELSE t.day_to END), max(t.day_to)");
        EventFilterSql.AddFrom(sql, filter with { Days = null });
        return sql.Add(" AND t.day_to < 2147483647");
    }

    private static DateOnly DayOf(int number) => Epoch.AddDays(number);
}
