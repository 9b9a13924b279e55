using GeoConflict.Api.Events;
using NpgsqlTypes;

namespace GeoConflict.Api.Ogc.Sql;

/// <summary>Conditions on days as whole numbers since 1970-01-01; the least and the greatest int are open ends.</summary>
internal static class DaysSql
{
    /// <summary>An event that lasts longer is found by an index of its own (migration 0009); the last day of any other is
    /// that near its first.</summary>
    public const int NearDays = 31;

    private const string Open = "2147483647";

    /// <summary>The number of a day.</summary>
    public static int NumberOf(DateOnly day) => day.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;

    /// <summary>The day of a number; 0001-01-01 for one that is not known.</summary>
    public static DateOnly DayOf(int number) => number == int.MaxValue
        ? DateOnly.MinValue
        : DateOnly.FromDateTime(DateTime.UnixEpoch).AddDays(number);

    /// <summary>Adds " AND …": the days of a row overlap a span.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="span">The span.</param>
    /// <param name="from">Column of the first day.</param>
    /// <param name="to">Column of the last day.</param>
    /// <param name="hasPlace">Whether the statement asks for a place too; one index then serves both (migration
    /// 0006).</param>
    public static void AddOverlap(SqlText sql, DaySpan span, string from, string to, bool hasPlace)
    {
        if (hasPlace)
        {
            sql.Add($" AND int4range({from}, nullif({to}, {Open}), '[]') && int4range(");
            AddEnd(sql, span.From);
            sql.Add(", ");
            AddEnd(sql, span.To);
            sql.Add(", '[]')");
            return;
        }

        if (span.From is { } first) sql.Add($" AND {to} >= ").Add(NumberOf(first), NpgsqlDbType.Integer);
        if (span.To is not { } last) return;
        sql.Add($" AND {from} <= ").Add(NumberOf(last), NpgsqlDbType.Integer)
            .Add($" AND ({to} <= ").Add(NumberOf(last) + NearDays, NpgsqlDbType.Integer)
            .Add($" OR {to}::bigint - {from} > {NearDays})");
    }

    private static void AddEnd(SqlText sql, DateOnly? day)
    {
        if (day is { } known) sql.Add(NumberOf(known), NpgsqlDbType.Integer);
        else sql.Add("NULL");
    }
}
