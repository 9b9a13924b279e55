using GeoConflict.Api.Ogc.Sql;
using NpgsqlTypes;

namespace GeoConflict.Api.Events;

/// <summary>Lets a statement over events read them as they were: the tables get the same names, with the rows of
/// then.</summary>
internal static class PastStates
{
    /// <summary>Begins a statement; does nothing for now.</summary>
    public static SqlText Begin(DateTimeOffset? asOf)
    {
        var sql = new SqlText();
        if (asOf is not { } instant) return sql;
        var parts = Data.Sql.Read("db/queries/event_states.sql").Split("@as_of");
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0) sql.Add(instant.UtcDateTime, NpgsqlDbType.TimestampTz);
            sql.Add(parts[i]);
        }

        return sql;
    }
}
