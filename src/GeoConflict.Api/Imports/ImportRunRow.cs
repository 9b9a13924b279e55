using Npgsql;

namespace GeoConflict.Api.Imports;

/// <summary>A run as it is answered.</summary>
/// <param name="RunId">Its number.</param>
/// <param name="Kind">ucdp, acled, gdelt or geojson.</param>
/// <param name="Source">Name of the data set.</param>
/// <param name="FileName">The file.</param>
/// <param name="Status">running, done, cancelled or failed.</param>
/// <param name="Reason">Why it failed.</param>
/// <param name="StartedAt">When it began, UTC.</param>
/// <param name="ChangedAt">When its last batch was stored, UTC.</param>
/// <param name="Share">How much of the file is read, 0 to 1.</param>
/// <param name="Records">Records read: the sum of the counts that follow.</param>
/// <param name="Added">New events.</param>
/// <param name="Known">Rows that were there before.</param>
/// <param name="Updated">Rows whose values were taken over.</param>
/// <param name="LeftOut">Rows that are no conflict by what the data set says.</param>
/// <param name="SetAside">Rows set aside.</param>
/// <param name="RowsPerSecond">Since it began.</param>
/// <param name="SecondsLeft">At that rate; null unless it is running.</param>
internal sealed record ImportRunRow(
    long RunId, string Kind, string Source, string FileName, string Status, string? Reason, DateTime StartedAt,
    DateTime ChangedAt, double Share, long Records, long Added, long Known, long Updated, long LeftOut, long SetAside,
    double RowsPerSecond, double? SecondsLeft)
{
    /// <summary>Reads the columns of list_imports.sql.</summary>
    internal static ImportRunRow Of(NpgsqlDataReader row)
    {
        var (started, changed) = (row.GetDateTime(6), row.GetDateTime(7));
        var (share, records) = (Math.Min(1, row.GetDouble(8)), row.GetInt64(9));
        var seconds = Math.Max(0.001, (changed - started).TotalSeconds);
        return new ImportRunRow(
            row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4),
            row.IsDBNull(5) ? null : row.GetString(5), started, changed, Math.Round(share, 4), records, row.GetInt64(10),
            row.GetInt64(11), row.GetInt64(12), row.GetInt64(13), row.GetInt64(14), Math.Round(records / seconds),
            row.GetString(4) == "running" && share > 0 ? Math.Round(seconds * (1 - share) / share) : null);
    }
}
