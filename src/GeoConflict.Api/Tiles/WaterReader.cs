namespace GeoConflict.Api.Tiles;

/// <summary>Reads lakes and rivers and makes their shapes.</summary>
internal static class WaterReader
{
    // Ranks by the source's line weight: 1 from 0.65 on, 2 from 0.35 on, 3 below.
    private const double MainRiverWeight = 0.65;
    private const double LargeRiverWeight = 0.35;

    // Lakes of scalerank 0-2 are the great ones; each further rank waits a zoom longer.
    private const int LakeZoomBeforeRank = 1;

    // The source has a vertex each kilometre; from this zoom on its corners would show.
    private const int SmoothedZoom = 5;

    /// <summary>Lakes by scalerank.</summary>
    public static List<(int Rank, List<Vertex[]> Polygon)> ReadLakes(string path) =>
    [
        .. GeoJsonFeatures.Read(path).SelectMany(feature =>
        {
            var rank = feature.GetProperty("properties").GetProperty("scalerank").GetInt32();
            return AdminUnitReader.ReadPolygons(feature.GetProperty("geometry"))
                .Where(polygon => polygon.Count > 0)
                .Select(polygon => (rank, polygon))
                .ToList();
        }),
    ];

    /// <summary>Rivers by rank and the first zoom that shows them.</summary>
    public static List<(int Rank, int MinZoom, Vertex[] Line)> ReadRivers(string path) =>
    [
        .. GeoJsonFeatures.Read(path).Select(feature =>
        {
            var properties = feature.GetProperty("properties");
            var weight = properties.GetProperty("strokeweig").GetDouble();
            return (
                weight >= MainRiverWeight ? 1 : weight >= LargeRiverWeight ? 2 : 3,
                (int)Math.Ceiling(properties.GetProperty("min_zoom").GetDouble()),
                AdminUnitReader.ReadVertices(feature.GetProperty("geometry").GetProperty("coordinates")).ToArray());
        }).Where(river => river.Item3.Length >= 2),
    ];

    /// <summary>The lakes of a zoom.</summary>
    public static IEnumerable<BaseMapShape> BuildLakes(
        int zoom, IEnumerable<(int Rank, List<Vertex[]> Polygon)> lakes) =>
        ShapeBuilder.BuildPolygons(zoom, "lakes", 0, lakes
            .Where(lake => lake.Rank - LakeZoomBeforeRank <= zoom)
            .Select(lake => zoom < SmoothedZoom ? lake.Polygon : [.. lake.Polygon.Select(SmoothRing)]));

    /// <summary>The rivers of a zoom.</summary>
    public static IEnumerable<BaseMapShape> BuildRivers(
        int zoom, IEnumerable<(int Rank, int MinZoom, Vertex[] Line)> rivers) =>
        rivers.Where(river => river.MinZoom <= zoom)
            .GroupBy(river => river.Rank)
            .SelectMany(rank => ShapeBuilder.BuildLines(zoom, "rivers", rank.Key, rank
                .Select(river => zoom < SmoothedZoom ? river.Line : SmoothLine(river.Line))));

    /// <summary>Cuts the corners twice; the ends stay.</summary>
    /// <remarks>Chaikin, "An algorithm for high speed curve generation", Computer Graphics and Image Processing 3
    /// (1974).</remarks>
    private static Vertex[] SmoothLine(Vertex[] line) => CutCorners(CutCorners(line, isRing: false), isRing: false);

    private static Vertex[] SmoothRing(Vertex[] ring) => CutCorners(CutCorners(ring, isRing: true), isRing: true);

    private static Vertex[] CutCorners(Vertex[] line, bool isRing)
    {
        var smooth = new List<Vertex>(2 * line.Length + 2);
        if (!isRing) smooth.Add(line[0]);
        for (var i = 0; i < (isRing ? line.Length : line.Length - 1); i++)
        {
            var (from, to) = (line[i], line[i + 1 == line.Length ? 0 : i + 1]);
            smooth.Add(new Vertex((int)((3L * from.X + to.X) / 4), (int)((3L * from.Y + to.Y) / 4)));
            smooth.Add(new Vertex((int)((from.X + 3L * to.X) / 4), (int)((from.Y + 3L * to.Y) / 4)));
        }

        if (!isRing) smooth.Add(line[^1]);
        return [.. smooth];
    }
}
