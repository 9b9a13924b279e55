namespace GeoConflict.Api.Tiles;

/// <summary>A rectangle in Web Mercator metres, edges included.</summary>
internal readonly record struct Box(double West, double South, double East, double North)
{
    /// <summary>The smallest box around some vertices.</summary>
    public static Box Around(ReadOnlySpan<Vertex> vertices)
    {
        var box = new Box(double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var vertex in vertices)
        {
            box = new Box(
                Math.Min(box.West, vertex.X),
                Math.Min(box.South, vertex.Y),
                Math.Max(box.East, vertex.X),
                Math.Max(box.North, vertex.Y));
        }

        return box;
    }

    /// <summary>The square of a tile, widened on each side by a share of its width.</summary>
    public static Box OfTile(int zoom, int x, int y, double margin)
    {
        var widthM = 2 * Vertex.HalfWorldM / (1 << zoom);
        var west = x * widthM - Vertex.HalfWorldM;
        var north = Vertex.HalfWorldM - y * widthM;
        var overM = margin * widthM;
        return new Box(west - overM, north - widthM - overM, west + widthM + overM, north + overM);
    }

    public bool Intersects(Box other) =>
        West <= other.East && other.West <= East && South <= other.North && other.South <= North;

    public bool Contains(Box other) =>
        West <= other.West && other.East <= East && South <= other.South && other.North <= North;
}
