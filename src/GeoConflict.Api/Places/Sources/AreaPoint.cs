using GeoConflict.Geo;
using NetTopologySuite.Geometries;

namespace GeoConflict.Api.Places.Sources;

/// <summary>The point that stands for an area.</summary>
internal static class AreaPoint
{
    /// <summary>
    /// Share of the area from which on the largest part stands for the whole: the United States without Alaska.
    /// </summary>
    private const double MainPartShare = 0.6;

    /// <summary>
    /// The centroid of the main part, or of all parts where none is; if it lies outside, a point well inside.
    /// </summary>
    public static GeoPoint Of(Geometry area)
    {
        var parts = Enumerable.Range(0, area.NumGeometries).Select(area.GetGeometryN);
        var largest = parts.MaxBy(SphericalArea.SquareKm) ?? area;
        var main = SphericalArea.SquareKm(largest) >= MainPartShare * SphericalArea.SquareKm(area) ? largest : area;
        var point = main.Centroid;
        if (point.IsEmpty || !point.Within(main)) point = largest.Centroid;
        if (point.IsEmpty || !point.Within(largest)) point = largest.InteriorPoint;
        return new GeoPoint(point.Y, point.X);
    }
}
