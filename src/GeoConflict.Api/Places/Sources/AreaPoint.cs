using GeoConflict.Geo;
using NetTopologySuite.Geometries;

namespace GeoConflict.Api.Places.Sources;

/// <summary>The point that stands for an area.</summary>
internal static class AreaPoint
{
    /// <summary>The centroid if it lies inside, else a point well inside the largest part.</summary>
    public static GeoPoint Of(Geometry area)
    {
        var centroid = area.Centroid;
        if (!centroid.IsEmpty && centroid.Within(area)) return new GeoPoint(centroid.Y, centroid.X);
        var largest = Enumerable.Range(0, area.NumGeometries).Select(area.GetGeometryN).MaxBy(part => part.Area) ?? area;
        centroid = largest.Centroid;
        var point = !centroid.IsEmpty && centroid.Within(largest) ? centroid : largest.InteriorPoint;
        return new GeoPoint(point.Y, point.X);
    }
}
