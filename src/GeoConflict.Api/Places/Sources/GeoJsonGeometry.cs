using System.Text.Json;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;

namespace GeoConflict.Api.Places.Sources;

/// <summary>Reads points and polygons of GeoJSON.</summary>
internal static class GeoJsonGeometry
{
    /// <summary>Makes geometries of longitude and latitude, SRID 4326.</summary>
    public static GeometryFactory Factory { get; } = new(new PrecisionModel(), 4326);

    /// <summary>Reads a Point, Polygon or MultiPolygon; rings that cross themselves are mended.</summary>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    public static Geometry Read(JsonElement geometry)
    {
        var coordinates = geometry.GetProperty("coordinates");
        Geometry read = geometry.GetProperty("type").GetString() switch
        {
            "Point" => Factory.CreatePoint(ReadPosition(coordinates)),
            "Polygon" => ReadPolygon(coordinates),
            "MultiPolygon" => Factory.CreateMultiPolygon([.. coordinates.EnumerateArray().Select(ReadPolygon)]),
            var type => throw new InvalidDataException($"A {type} is no place."),
        };
        return read.IsValid ? read : GeometryFixer.Fix(read);
    }

    private static Polygon ReadPolygon(JsonElement rings)
    {
        var linearRings = rings.EnumerateArray().Select(ReadRing).ToArray();
        return Factory.CreatePolygon(linearRings[0], linearRings[1..]);
    }

    private static LinearRing ReadRing(JsonElement ring) =>
        Factory.CreateLinearRing([.. ring.EnumerateArray().Select(ReadPosition)]);

    private static Coordinate ReadPosition(JsonElement position) =>
        new(position[0].GetDouble(), position[1].GetDouble());
}
