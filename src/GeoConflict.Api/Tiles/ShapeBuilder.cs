namespace GeoConflict.Api.Tiles;

/// <summary>Makes the shapes of the base map from units, lakes and rivers, simplified and cut for each zoom.</summary>
internal sealed class ShapeBuilder
{
    /// <summary>Geometry of this zoom is complete and serves all deeper ones.</summary>
    public const int CompleteZoom = 8;

    // Province lines are first drawn at this zoom; below it, only countries part the land.
    private const int FirstProvinceZoom = 3;

    // Vertices that change the picture by less than a square of this side are left out.
    private const double DetailPixels = 0.6;
    private const double TilePixels = 512;

    private readonly IReadOnlyList<AdminUnit> units;
    private readonly List<(Arc Arc, double[] Areas)> countryArcs;
    private readonly List<(Arc Arc, double[] Areas)> provinceArcs;

    public ShapeBuilder(IReadOnlyList<AdminUnit> units, BoundaryTopology topology)
    {
        this.units = units;

        // Disputed parts stay apart at country level too, so that their lines keep their own look.
        var groups = new Dictionary<string, int>(StringComparer.Ordinal);
        var groupOf = new int[units.Count];
        for (var unit = 0; unit < units.Count; unit++)
        {
            var key = DisputedBoundaries.GroupOf(units[unit]);
            groups.TryAdd(key, unit);
            groupOf[unit] = groups[key];
        }

        provinceArcs = Weigh(topology.BuildArcs(unit => unit));
        countryArcs = Weigh(topology.BuildArcs(unit => groupOf[unit]));
    }

    private static List<(Arc Arc, double[] Areas)> Weigh(List<Arc> arcs) =>
        [.. arcs.Select(arc => (arc, LineSimplifier.EffectiveAreas(arc.Vertices)))];

    /// <summary>Zoom of the cells that hold the geometry of a zoom.</summary>
    public static int CellZoomOf(int zoom) => Math.Max(zoom - 2, 0);

    /// <summary>Square metres below which a vertex is not seen at a zoom; 0 where all are kept.</summary>
    public static double MinAreaAt(int zoom)
    {
        if (zoom >= CompleteZoom) return 0;
        var sideM = DetailPixels * 2 * Vertex.HalfWorldM / (TilePixels * (1 << zoom));
        return sideM * sideM;
    }

    /// <summary>Land, province lines and borders as they are drawn at a zoom.</summary>
    public IEnumerable<BaseMapShape> BuildBoundaries(int zoom)
    {
        var minArea = MinAreaAt(zoom);
        var lines = (zoom < FirstProvinceZoom ? countryArcs : provinceArcs)
            .Select(weighed => weighed.Arc with
            {
                Vertices = LineSimplifier.Keep(weighed.Arc.Vertices, weighed.Areas, minArea),
            })
            .ToList();
        return BuildLand(zoom, lines)
            .Concat(lines
                .Where(arc => arc.Left != Arc.Sea && arc.Right != Arc.Sea)
                .GroupBy(arc => LookOf(units[arc.Left], units[arc.Right]))
                .Where(look => look.Key.Layer == "borders" || zoom >= FirstProvinceZoom)
                .SelectMany(look => Sort(
                    zoom, look.Key.Layer, 0, look.Key.IsDisputed, look.Select(arc => arc.Vertices))));
    }

    private static IEnumerable<BaseMapShape> BuildLand(int zoom, List<Arc> arcs)
    {
        var coast = arcs
            .Where(arc => arc.Left == Arc.Sea || arc.Right == Arc.Sea)
            .Select(arc => arc.Right == Arc.Sea ? arc.Vertices : [.. arc.Vertices.Reverse()])
            .ToList();
        return Cut(zoom, "land", 0, RingStitcher.Nest(RingStitcher.Stitch(coast)));
    }

    private static (string Layer, bool IsDisputed) LookOf(AdminUnit left, AdminUnit right)
    {
        var isDisputed = DisputedBoundaries.IsDisputed(left, right);
        return (isDisputed || left.Country != right.Country ? "borders" : "admin1", isDisputed);
    }

    /// <summary>Simplifies polygons of their own (lakes) and cuts them for a zoom.</summary>
    public static IEnumerable<BaseMapShape> BuildPolygons(
        int zoom, string layer, int rank, IEnumerable<List<Vertex[]>> polygons)
    {
        var minArea = MinAreaAt(zoom);
        var simplified = polygons
            .Select(polygon => polygon
                .Select(ring => SimplifyRing(ring, minArea))
                .Where(ring => ring.Length >= 3)
                .ToList())
            .Where(polygon => polygon.Count > 0)
            .ToList();
        return Cut(zoom, layer, rank, simplified);
    }

    private static Vertex[] SimplifyRing(Vertex[] ring, double minArea)
    {
        Vertex[] closed = [.. ring, ring[0]];
        return LineSimplifier.Keep(closed, LineSimplifier.EffectiveAreas(closed), minArea)[..^1];
    }

    /// <summary>Simplifies lines of their own (rivers) and sorts them for a zoom.</summary>
    public static IEnumerable<BaseMapShape> BuildLines(int zoom, string layer, int rank, IEnumerable<Vertex[]> lines)
    {
        var minArea = MinAreaAt(zoom);
        return Sort(zoom, layer, rank, isDisputed: false, lines.Select(
            line => LineSimplifier.Keep(line, LineSimplifier.EffectiveAreas(line), minArea)));
    }

    private static IEnumerable<BaseMapShape> Cut(int zoom, string layer, int rank, List<List<Vertex[]>> polygons) =>
        CellCutter.CutPolygons(polygons, CellZoomOf(zoom)).Select(cell => new BaseMapShape(
            zoom, cell.Key.X, cell.Key.Y, layer, rank, IsDisputed: false, Ewkb.MultiPolygon(cell.Value)));

    private static IEnumerable<BaseMapShape> Sort(
        int zoom, string layer, int rank, bool isDisputed, IEnumerable<Vertex[]> lines) =>
        CellCutter.SortLines(lines, CellZoomOf(zoom)).Select(cell => new BaseMapShape(
            zoom, cell.Key.X, cell.Key.Y, layer, rank, isDisputed, Ewkb.MultiLineString(cell.Value)));
}
