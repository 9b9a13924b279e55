using GeoConflict.Api.Places.Sources;

namespace GeoConflict.Api.Tests.Places.Sources;

/// <summary>Two triangles of one degree that share their longest side, drawn once, and a third shrunk to a line.</summary>
public sealed class TopoJsonFileTests : IDisposable
{
    private const string Triangles = """
        {"type":"Topology","transform":{"scale":[0.1,0.1],"translate":[10,20]},
         "arcs":[[[0,0],[10,10]],[[10,10],[-10,0],[0,-10]],[[10,10],[0,-10],[-10,0]],[[0,0],[1,0]]],
         "objects":{"units":{"type":"GeometryCollection","geometries":[
           {"type":"Polygon","id":"1","properties":{"name":"North"},"arcs":[[0,1]]},
           {"type":"MultiPolygon","id":"2","properties":{"name":"South"},"arcs":[[[0,2]],[[3,-4]]]},
           {"type":"Polygon","id":"3","properties":{"name":"Gone"},"arcs":[[3,-4]]},
           {"type":"Polygon","id":"4","properties":{"name":"Backwards"},"arcs":[[-2,-1]]}]}}}
        """;

    private readonly string _path = Path.GetTempFileName();

    [Theory]
    [InlineData("1", "North", 0.5)]
    [InlineData("2", "South", 0.5)]
    [InlineData("3", "Gone", 0)]
    [InlineData("4", "Backwards", 0.5)]
    public void ReadAreas_joins_arcs_to_outlines(string id, string name, double squareDegrees)
    {
        File.WriteAllText(_path, Triangles);
        var area = TopoJsonFile.ReadAreas(_path, "units").Single(unit => unit.Id == id);
        Assert.Equal(name, area.Name);
        Assert.Equal(squareDegrees, area.Area.Area, precision: 9);
    }

    [Fact]
    public void ReadAreas_moves_and_scales_positions()
    {
        File.WriteAllText(_path, Triangles);
        var box = TopoJsonFile.ReadAreas(_path, "units")[0].Area.EnvelopeInternal;
        Assert.Equal((10.0, 11.0, 20.0, 21.0), (box.MinX, box.MaxX, box.MinY, box.MaxY));
    }

    /// <inheritdoc/>
    public void Dispose() => File.Delete(_path);
}
