using GeoConflict.Api.Data;
using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;
using Npgsql;

namespace GeoConflict.Api.Review;

/// <summary>A place of the gazetteer with its names, as an event keeps them.</summary>
internal sealed record PlaceNames(
    long PlaceId, string Name, string FeatureCode, string? CountryCode, string? CountryName, string? Admin1Name,
    double LatitudeDeg, double LongitudeDeg, double UncertaintyM)
{
    /// <summary>The place of an id; null if there is none.</summary>
    public static async Task<PlaceNames?> FindAsync(ConflictDb db, long placeId, CancellationToken cancellationToken)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The text is a file of this program.
        command.CommandText = Sql.Read("db/queries/find_place.sql");
#pragma warning restore CA2100
        command.Parameters.Add(new NpgsqlParameter("place_id", placeId));
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        if (!await row.ReadAsync(cancellationToken)) return null;
        return new PlaceNames(
            row.GetInt64(0), row.GetString(1), row.GetString(3), TextAt(row, 4), TextAt(row, 5), TextAt(row, 6),
            row.GetDouble(7), row.GetDouble(8), row.GetDouble(10));
    }

    /// <summary>Makes an event lie at this place.</summary>
    public void PutInto(StoredEvent to)
    {
        (to.PlaceId, to.PlaceName, to.FeatureCode) = (PlaceId, Name, FeatureCode);
        (to.CountryCode, to.CountryName, to.Admin1Name) = (CountryCode, CountryName, Admin1Name);
        (to.Relation, to.RelationKind) = (null, null);
        to.Geom = new Point(LongitudeDeg, LatitudeDeg) { SRID = 4326 };
        to.UncertaintyM = UncertaintyM;
    }

    private static string? TextAt(System.Data.Common.DbDataReader row, int column) =>
        row.IsDBNull(column) || row.GetString(column).Length == 0 ? null : row.GetString(column);
}
