using Microsoft.EntityFrameworkCore;
using NetTopologySuite.Geometries;

namespace GeoConflict.Postgis;

/// <summary>What PostGIS measures in metres on the ellipsoid; for use inside EF Core queries only.</summary>
public static class PostgisDbFunctionsExtensions
{
    /// <summary>Whether two geometries in degrees (SRID 4326) are at most so many metres apart.</summary>
    public static bool IsWithinMetres(this DbFunctions functions, Geometry geometry, Geometry other,
        double distanceM) =>
        throw OutsideQuery();

    /// <summary>Metres between two geometries in degrees (SRID 4326).</summary>
    public static double DistanceM(this DbFunctions functions, Geometry geometry, Geometry other) =>
        throw OutsideQuery();

    private static InvalidOperationException OutsideQuery() =>
        new("This function is translated to SQL and cannot be called outside a query.");
}
