using GeoConflict.Api.Tiles;

namespace GeoConflict.Api.Tests.Tiles;

public sealed class BoundaryTopologyTests
{
    // Two squares side by side, the middle vertices on their common edge repeated by both.
    private static readonly Vertex[] Left = [new(0, 0), new(10, 0), new(10, 5), new(10, 10), new(0, 10)];
    private static readonly Vertex[] Right = [new(10, 0), new(20, 0), new(20, 10), new(10, 10), new(10, 5)];

    private static List<Arc> Build(Func<int, int> groupOf)
    {
        var topology = new BoundaryTopology();
        topology.Add(0, Left);
        topology.Add(1, Right);
        return topology.BuildArcs(groupOf);
    }

    [Fact]
    public void BuildArcs_holds_the_common_edge_once()
    {
        var common = Assert.Single(Build(area => area), arc => arc.Left != Arc.Sea && arc.Right != Arc.Sea);

        Assert.Equal([new(10, 0), new(10, 5), new(10, 10)], common.Vertices.Order());
    }

    [Fact]
    public void BuildArcs_parts_the_coast_where_the_areas_meet()
    {
        Assert.Equal(2, Build(area => area).Count(arc => arc.Left == Arc.Sea || arc.Right == Arc.Sea));
    }

    [Fact]
    public void BuildArcs_leaves_out_boundaries_inside_a_group()
    {
        var coast = Assert.Single(Build(_ => 7));

        Assert.Equal(coast.Vertices[0], coast.Vertices[^1]);
        Assert.Equal(7, Math.Max(coast.Left, coast.Right));
    }

    [Fact]
    public void Stitch_makes_one_ring_of_the_coast_with_the_land_to_its_left()
    {
        var coast = Build(area => area)
            .Where(arc => arc.Left == Arc.Sea || arc.Right == Arc.Sea)
            .Select(arc => arc.Right == Arc.Sea ? arc.Vertices : [.. arc.Vertices.Reverse()])
            .ToList();

        var ring = Assert.Single(RingStitcher.Stitch(coast));

        Assert.Equal(200, Ring.SignedArea(ring));
    }

    [Fact]
    public void Nest_puts_a_lake_into_the_smallest_land_around_it()
    {
        Vertex[] land = [new(0, 0), new(100, 0), new(100, 100), new(0, 100)];
        Vertex[] hole = [new(10, 10), new(10, 40), new(40, 40), new(40, 10)];
        Vertex[] island = [new(20, 20), new(30, 20), new(30, 30), new(20, 30)];

        var polygons = RingStitcher.Nest([land, hole, island]);

        Assert.Equal([1, 2], polygons.Select(polygon => polygon.Count));
    }

    [Fact]
    public void EffectiveAreas_keeps_the_ends_and_gives_the_flat_vertex_least()
    {
        Vertex[] line = [new(0, 0), new(10, 1), new(20, 0), new(30, 30), new(40, 0)];

        var areas = LineSimplifier.EffectiveAreas(line);

        Assert.Equal(double.PositiveInfinity, areas[0]);
        Assert.Equal(double.PositiveInfinity, areas[^1]);
        Assert.Equal(10, areas[1]);
        Assert.Equal([line[0], line[2], line[3], line[4]], LineSimplifier.Keep(line, areas, 11));
    }

    [Fact]
    public void CutPolygons_keeps_all_the_land_and_reaches_over_the_edge_of_each_cell()
    {
        // A square around 0, 0, which is the corner of four cells.
        const int Half = 1_000_000;
        Vertex[] land = [new(-Half, -Half), new(Half, -Half), new(Half, Half), new(-Half, Half)];

        var cells = CellCutter.CutPolygons([[land]], 1);

        Assert.Equal(4, cells.Count);
        Assert.All(cells.Values, cell => Assert.True(Ring.SignedArea(cell[0][0]) > 1e12));
    }
}
