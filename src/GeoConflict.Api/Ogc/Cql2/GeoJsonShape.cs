using System.Text.Json;
using NetTopologySuite.Geometries;

namespace GeoConflict.Api.Ogc.Cql2;

/// <summary>Reads a GeoJSON geometry of any kind.</summary>
internal static class GeoJsonShape
{
    private static readonly GeometryFactory Factory = new();

    /// <exception cref="FormatException">It is none.</exception>
    public static Geometry Read(JsonElement element)
    {
        try
        {
            return ReadKind(element);
        }
        catch (Exception exception) when (exception is ArgumentException or IndexOutOfRangeException)
        {
            throw new FormatException($"is no geometry: {exception.Message}", exception);
        }
    }

    private static Geometry ReadKind(JsonElement element)
    {
        var kind = element.GetProperty("type").GetString();
        if (kind == "GeometryCollection")
        {
            return Factory.CreateGeometryCollection(
                [.. element.GetProperty("geometries").EnumerateArray().Select(ReadKind)]);
        }

        var coordinates = element.GetProperty("coordinates");
        return kind switch
        {
            "Point" => Factory.CreatePoint(ReadPosition(coordinates)),
            "LineString" => Factory.CreateLineString(ReadPositions(coordinates)),
            "Polygon" => ReadPolygon(coordinates),
            "MultiPoint" => Factory.CreateMultiPointFromCoords(ReadPositions(coordinates)),
            "MultiLineString" => Factory.CreateMultiLineString(
                [.. coordinates.EnumerateArray().Select(line => Factory.CreateLineString(ReadPositions(line)))]),
            "MultiPolygon" => Factory.CreateMultiPolygon([.. coordinates.EnumerateArray().Select(ReadPolygon)]),
            _ => throw new FormatException($"'{kind}' is no kind of geometry"),
        };
    }

    private static Polygon ReadPolygon(JsonElement rings)
    {
        var all = rings.EnumerateArray().Select(ring => Factory.CreateLinearRing(ReadPositions(ring))).ToArray();
        return all.Length == 0
            ? throw new FormatException("a polygon has no ring")
            : Factory.CreatePolygon(all[0], all[1..]);
    }

    private static Coordinate[] ReadPositions(JsonElement positions) =>
        [.. positions.EnumerateArray().Select(ReadPosition)];

    private static Coordinate ReadPosition(JsonElement position) =>
        new(position[0].GetDouble(), position[1].GetDouble());
}
