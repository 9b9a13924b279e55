namespace GeoConflict.Api.Tiles;

/// <summary>
/// Cuts shapes into the cells of a tile grid; pieces reach a little over the edge, so that no seam shows.
/// </summary>
internal static class CellCutter
{
    // More than the 64 of 4096 units by which a tile reaches over its own edge.
    private const double Margin = 1.0 / 32;

    /// <summary>Cuts polygons by halving the world again and again.</summary>
    /// <param name="polygons">Each a shell and its holes.</param>
    /// <param name="cellZoom">Zoom of the tiles that are the cells.</param>
    /// <returns>The polygons of each cell that has any.</returns>
    public static Dictionary<(int X, int Y), List<List<Vertex[]>>> CutPolygons(
        List<List<Vertex[]>> polygons, int cellZoom)
    {
        var cells = new Dictionary<(int X, int Y), List<List<Vertex[]>>>();
        Descend(polygons, 0, 0, 0);
        return cells;

        void Descend(List<List<Vertex[]>> parent, int zoom, int x, int y)
        {
            var box = Box.OfTile(zoom, x, y, Margin);
            var inside = parent.Select(polygon => Clip(polygon, box)).Where(polygon => polygon.Count > 0).ToList();
            if (inside.Count == 0) return;
            if (zoom == cellZoom)
            {
                cells[(x, y)] = inside;
                return;
            }

            for (var quarter = 0; quarter < 4; quarter++)
            {
                Descend(inside, zoom + 1, 2 * x + (quarter & 1), 2 * y + (quarter >> 1));
            }
        }
    }

    /// <summary>Lines by cell; a line goes whole into each cell its box touches.</summary>
    public static Dictionary<(int X, int Y), List<Vertex[]>> SortLines(IEnumerable<Vertex[]> lines, int cellZoom)
    {
        var cells = new Dictionary<(int X, int Y), List<Vertex[]>>();
        var last = (1 << cellZoom) - 1;
        var widthM = 2 * Vertex.HalfWorldM / (1 << cellZoom);
        foreach (var line in lines)
        {
            var box = Box.Around(line);
            var (fromX, toX) = (Column(box.West, -Margin), Column(box.East, Margin));
            var (fromY, toY) = (Column(-box.North, -Margin), Column(-box.South, Margin));
            for (var x = fromX; x <= toX; x++)
            {
                for (var y = fromY; y <= toY; y++)
                {
                    if (!cells.TryGetValue((x, y), out var cell)) cells[(x, y)] = cell = [];
                    cell.Add(line);
                }
            }
        }

        return cells;

        int Column(double positionM, double over) =>
            Math.Clamp((int)Math.Floor((positionM + Vertex.HalfWorldM) / widthM + over), 0, last);
    }

    /// <summary>
    /// The part of a polygon inside a box, by cutting along each side in turn; empty when there is none.
    /// </summary>
    /// <remarks>Sutherland and Hodgman, "Reentrant polygon clipping", CACM 17 (1974): parts may be joined along the
    /// box's edge,
    /// which a fill does not show.</remarks>
    private static List<Vertex[]> Clip(List<Vertex[]> polygon, Box box)
    {
        var shellBox = Box.Around(polygon[0]);
        if (!box.Intersects(shellBox)) return [];
        if (box.Contains(shellBox)) return polygon;
        return [.. polygon.Select(ring => ClipRing(ring, box)).TakeWhile((ring, i) => i > 0 || ring.Length >= 3)
            .Where(ring => ring.Length >= 3)];
    }

    private static Vertex[] ClipRing(Vertex[] ring, Box box)
    {
        ring = ClipSide(ring, vertex => vertex.X - box.West);
        ring = ClipSide(ring, vertex => box.East - vertex.X);
        ring = ClipSide(ring, vertex => vertex.Y - box.South);
        return ClipSide(ring, vertex => box.North - vertex.Y);
    }

    /// <summary>Keeps what lies where <paramref name="depth"/> is not negative.</summary>
    private static Vertex[] ClipSide(Vertex[] ring, Func<Vertex, double> depth)
    {
        var kept = new List<Vertex>(ring.Length);
        for (var i = 0; i < ring.Length; i++)
        {
            var (from, to) = (ring[i], ring[i + 1 == ring.Length ? 0 : i + 1]);
            var (fromDepth, toDepth) = (depth(from), depth(to));
            if (fromDepth >= 0) kept.Add(from);
            if (fromDepth >= 0 == toDepth >= 0) continue;
            var share = fromDepth / (fromDepth - toDepth);
            kept.Add(new Vertex(
                (int)Math.Round(from.X + share * ((double)to.X - from.X)),
                (int)Math.Round(from.Y + share * ((double)to.Y - from.Y))));
        }

        return [.. kept];
    }
}
