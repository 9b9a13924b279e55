using System.Text.Json;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;

namespace GeoConflict.Api.Places.Sources;

/// <summary>Reads areas of a quantized TopoJSON file.</summary>
/// <remarks>The TopoJSON Format Specification 1.0, sections 2.1.1 (transforms) and 2.1.4 (arc indexes).</remarks>
internal static class TopoJsonFile
{
    /// <summary>Of a triangle whose last corner is its first.</summary>
    private const int LeastPositions = 4;

    /// <summary>The polygons of one object of the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="objectName">Which object, "counties".</param>
    /// <returns>Id, name and outline of each.</returns>
    public static List<(string Id, string Name, Geometry Area)> ReadAreas(string path, string objectName)
    {
        using var file = File.OpenRead(path);
        using var document = JsonDocument.Parse(file);
        var arcs = ReadArcs(document.RootElement);
        var areas = new List<(string, string, Geometry)>();
        var geometries = document.RootElement.GetProperty("objects").GetProperty(objectName).GetProperty("geometries");
        foreach (var geometry in geometries.EnumerateArray())
        {
            var id = geometry.GetProperty("id").GetString() ?? "";
            var name = geometry.GetProperty("properties").GetProperty("name").GetString() ?? "";
            areas.Add((id, name, ReadArea(geometry, arcs)));
        }

        return areas;
    }

    /// <summary>Positions in an arc are steps from the one before, in whole units of the transform.</summary>
    private static Coordinate[][] ReadArcs(JsonElement topology)
    {
        var transform = topology.GetProperty("transform");
        var (scale, translate) = (transform.GetProperty("scale"), transform.GetProperty("translate"));
        var (scaleX, scaleY) = (scale[0].GetDouble(), scale[1].GetDouble());
        var (startX, startY) = (translate[0].GetDouble(), translate[1].GetDouble());
        return [.. topology.GetProperty("arcs").EnumerateArray().Select(ReadArc)];

        Coordinate[] ReadArc(JsonElement arc)
        {
            long x = 0, y = 0;
            return
            [
                .. arc.EnumerateArray().Select(step => new Coordinate(
                    startX + scaleX * (x += step[0].GetInt64()), startY + scaleY * (y += step[1].GetInt64()))),
            ];
        }
    }

    private static Geometry ReadArea(JsonElement geometry, Coordinate[][] arcs)
    {
        var rings = geometry.GetProperty("arcs");
        Geometry area = geometry.GetProperty("type").GetString() switch
        {
            "Polygon" => ReadPolygon(rings, arcs),
            "MultiPolygon" => GeoJsonGeometry.Factory.CreateMultiPolygon(
                [.. rings.EnumerateArray().Select(polygon => ReadPolygon(polygon, arcs)).Where(part => !part.IsEmpty)]),
            var type => throw new InvalidDataException($"A {type} is no area."),
        };
        return area.IsValid ? area : GeometryFixer.Fix(area);
    }

    private static Polygon ReadPolygon(JsonElement rings, Coordinate[][] arcs)
    {
        var linearRings = rings.EnumerateArray().Select(ring => ReadRing(ring, arcs)).ToArray();
        var holes = linearRings[1..].Where(hole => !hole.IsEmpty);
        return GeoJsonGeometry.Factory.CreatePolygon(linearRings[0], [.. holes]);
    }

    /// <summary>
    /// Arcs joined end to start; the index ~i is arc i backwards. Empty for a ring that rounding has shrunk to a point
    /// or line.
    /// </summary>
    private static LinearRing ReadRing(JsonElement ring, Coordinate[][] arcs)
    {
        var positions = new List<Coordinate>();
        foreach (var element in ring.EnumerateArray())
        {
            var index = element.GetInt32();
            var arc = index >= 0 ? arcs[index] : arcs[~index].AsEnumerable().Reverse();
            positions.AddRange(positions.Count == 0 ? arc : arc.Skip(1));
        }

        if (!positions[^1].Equals2D(positions[0])) positions.Add(positions[0]);
        return positions.Count < LeastPositions
            ? GeoJsonGeometry.Factory.CreateLinearRing()
            : GeoJsonGeometry.Factory.CreateLinearRing([.. positions]);
    }
}
