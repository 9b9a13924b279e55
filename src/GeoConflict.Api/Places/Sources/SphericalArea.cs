using GeoConflict.Geo;
using NetTopologySuite.Geometries;

namespace GeoConflict.Api.Places.Sources;

/// <summary>Areas on the mean sphere.</summary>
internal static class SphericalArea
{
    /// <summary>Square kilometres of a polygon or several, holes left out.</summary>
    /// <remarks>Chamberlain and Duquette, "Some algorithms for polygons on a sphere", JPL 07-03 (2007).</remarks>
    public static double SquareKm(Geometry area)
    {
        double sum = 0;
        for (var i = 0; i < area.NumGeometries; i++)
        {
            if (area.GetGeometryN(i) is not Polygon polygon) continue;
            sum += RingSquareKm(polygon.ExteriorRing);
            foreach (var hole in polygon.InteriorRings) sum -= RingSquareKm(hole);
        }

        return sum;
    }

    private static double RingSquareKm(LineString ring)
    {
        var points = ring.CoordinateSequence;
        double sum = 0;
        for (var i = 0; i + 1 < points.Count; i++)
        {
            var turn = double.DegreesToRadians(points.GetX(i + 1) - points.GetX(i));
            sum += turn * (2 + Math.Sin(double.DegreesToRadians(points.GetY(i)))
                + Math.Sin(double.DegreesToRadians(points.GetY(i + 1))));
        }

        return Math.Abs(sum) * GeoPoint.EarthRadiusKm * GeoPoint.EarthRadiusKm / 2;
    }
}
