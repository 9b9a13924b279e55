using System.Diagnostics.CodeAnalysis;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace GeoConflict.Api.Events;

/// <summary>The polygon of <c>intersects</c>, as WKT or GeoJSON.</summary>
internal static class PolygonParameter
{
    private const int Wgs84 = 4326;

    /// <summary>Reads a polygon in degrees.</summary>
    /// <param name="text">WKT or GeoJSON.</param>
    /// <param name="polygon">A valid Polygon or MultiPolygon, SRID 4326.</param>
    /// <param name="why">What is wrong with the text; null if nothing is.</param>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out Geometry? polygon, [NotNullWhen(false)] out string? why)
    {
        polygon = null;
        try
        {
            var read = text.TrimStart().StartsWith('{') ? GeoJsonGeometry.Read(text) : ReadWkt(text);
            why = WhyWrong(read);
            if (why is not null) return false;
            read.SRID = Wgs84;
            polygon = read;
            return true;
        }
        catch (FormatException exception)
        {
            why = exception.Message;
            return false;
        }
    }

    private static Geometry ReadWkt(string text)
    {
        try
        {
            return new WKTReader().Read(text) ?? throw new FormatException("is empty");
        }
        catch (Exception exception) when (exception is ParseException or ArgumentException)
        {
            throw new FormatException($"is no WKT: {exception.Message}", exception);
        }
    }

    private static string? WhyWrong(Geometry geometry)
    {
        if (geometry is not (Polygon or MultiPolygon)) return $"is a {geometry.GeometryType}, not a polygon";
        if (geometry.IsEmpty) return "is empty";
        var extent = geometry.EnvelopeInternal;
        if (extent.MinX < -180 || extent.MaxX > 180 || extent.MinY < -90 || extent.MaxY > 90
            || !double.IsFinite(extent.Area))
        {
            return "leaves the Earth: longitudes lie in [-180, 180], latitudes in [-90, 90]";
        }

        return geometry.IsValid ? null : "crosses itself";
    }
}
