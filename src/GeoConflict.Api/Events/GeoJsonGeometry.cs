using System.Text.Json;
using NetTopologySuite.Geometries;

namespace GeoConflict.Api.Events;

/// <summary>Polygons of GeoJSON (RFC 7946).</summary>
internal static class GeoJsonGeometry
{
    private const int Wgs84 = 4326;

    private static readonly GeometryFactory Factory = new(new PrecisionModel(), Wgs84);

    /// <summary>Reads a Polygon, a MultiPolygon, or a Feature with one of them.</summary>
    /// <exception cref="FormatException">It is none of them; says why.</exception>
    public static Geometry Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 12 });
            return Read(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException
            or InvalidOperationException or ArgumentException or KeyNotFoundException or IndexOutOfRangeException)
        {
            throw new FormatException($"is no GeoJSON polygon: {exception.Message}", exception);
        }
    }

    /// <summary>Writes any geometry of polygons, lines and points.</summary>
    public static void Write(Utf8JsonWriter json, Geometry geometry)
    {
        json.WriteStartObject();
        json.WriteString("type", geometry.GeometryType);
        json.WriteStartArray("coordinates");
        switch (geometry)
        {
            case Point point:
                json.WriteNumberValue(Round(point.X));
                json.WriteNumberValue(Round(point.Y));
                break;
            case Polygon polygon:
                WriteRings(json, polygon);
                break;
            case MultiPolygon many:
                foreach (var polygon in many.Geometries.Cast<Polygon>())
                {
                    json.WriteStartArray();
                    WriteRings(json, polygon);
                    json.WriteEndArray();
                }

                break;
            default:
                throw new ArgumentException($"{geometry.GeometryType} is not written.", nameof(geometry));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Six decimals are 11 cm, finer than any place known here.</summary>
    private static double Round(double degrees) => Math.Round(degrees, 6);

    private static void WriteRings(Utf8JsonWriter json, Polygon polygon)
    {
        foreach (var ring in polygon.InteriorRings.Prepend(polygon.ExteriorRing))
        {
            json.WriteStartArray();
            foreach (var position in ring.Coordinates)
            {
                json.WriteStartArray();
                json.WriteNumberValue(Round(position.X));
                json.WriteNumberValue(Round(position.Y));
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }
    }

    private static Geometry Read(JsonElement element)
    {
        var type = element.GetProperty("type").GetString();
        return type switch
        {
            "Feature" => Read(element.GetProperty("geometry")),
            "Polygon" => ReadPolygon(element.GetProperty("coordinates")),
            "MultiPolygon" => Factory.CreateMultiPolygon(
                [.. element.GetProperty("coordinates").EnumerateArray().Select(ReadPolygon)]),
            _ => throw new FormatException($"is a {type}, not a Polygon or MultiPolygon"),
        };
    }

    private static Polygon ReadPolygon(JsonElement rings)
    {
        var all = rings.EnumerateArray().Select(ReadRing).ToArray();
        return all.Length == 0
            ? throw new FormatException("has no ring")
            : Factory.CreatePolygon(all[0], all[1..]);
    }

    private static LinearRing ReadRing(JsonElement positions) => Factory.CreateLinearRing(
        [.. positions.EnumerateArray().Select(position =>
            new Coordinate(position[0].GetDouble(), position[1].GetDouble()))]);
}
