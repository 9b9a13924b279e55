namespace GeoConflict.Api.Tiles;

/// <summary>What is asked of rings: vertices in order, the last one not repeating the first.</summary>
internal static class Ring
{
    /// <summary>Square metres of Web Mercator; positive when the ring runs counter-clockwise.</summary>
    public static double SignedArea(ReadOnlySpan<Vertex> ring)
    {
        var doubled = 0.0;
        for (var i = 0; i < ring.Length; i++)
        {
            var from = ring[i];
            var to = ring[i + 1 == ring.Length ? 0 : i + 1];
            doubled += (double)from.X * to.Y - (double)to.X * from.Y;
        }

        return doubled / 2;
    }

    /// <summary>True when a ray from the point to the east crosses the ring an odd number of times.</summary>
    public static bool Contains(ReadOnlySpan<Vertex> ring, Vertex point)
    {
        var inside = false;
        for (int i = 0, j = ring.Length - 1; i < ring.Length; j = i++)
        {
            if (ring[i].Y > point.Y == ring[j].Y > point.Y) continue;
            var crossingX = ring[i].X
                + (double)(ring[j].X - ring[i].X) * (point.Y - ring[i].Y) / (ring[j].Y - (double)ring[i].Y);
            if (point.X < crossingX) inside = !inside;
        }

        return inside;
    }
}
