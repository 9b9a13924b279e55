namespace GeoConflict.Api.Tiles;

/// <summary>Says of each vertex of a line how much is lost by leaving it out.</summary>
/// <remarks>Visvalingam and Whyatt, "Line generalisation by repeated elimination of points", Cartographic Journal
/// 30 (1993).</remarks>
internal static class LineSimplifier
{
    /// <summary>The effective area of each vertex in square metres; the ends of the line are infinite.</summary>
    /// <remarks>Keeping the vertices of at least some area gives the line for that scale; larger areas give
    /// subsets.</remarks>
    public static double[] EffectiveAreas(ReadOnlySpan<Vertex> line)
    {
        var areas = new double[line.Length];
        if (line.Length == 0) return areas;
        var previous = new int[line.Length];
        var next = new int[line.Length];
        var current = new double[line.Length];
        var queue = new PriorityQueue<int, double>(line.Length);
        areas[0] = areas[^1] = double.PositiveInfinity;
        for (var i = 1; i < line.Length - 1; i++)
        {
            previous[i] = i - 1;
            next[i] = i + 1;
            current[i] = TriangleArea(line[i - 1], line[i], line[i + 1]);
            queue.Enqueue(i, current[i]);
        }

        var largest = 0.0;
        while (queue.TryDequeue(out var vertex, out var area))
        {
            if (areas[vertex] > 0 || area != current[vertex]) continue;
            // Never less than what went before; and never nothing, which here means "still in the line".
            areas[vertex] = largest = Math.Max(Math.Max(largest, area), double.Epsilon);
            var (before, after) = (previous[vertex], next[vertex]);
            if (before > 0)
            {
                next[before] = after;
                current[before] = TriangleArea(line[previous[before]], line[before], line[after]);
                queue.Enqueue(before, current[before]);
            }

            if (after < line.Length - 1)
            {
                previous[after] = before;
                current[after] = TriangleArea(line[before], line[after], line[next[after]]);
                queue.Enqueue(after, current[after]);
            }
        }

        return areas;
    }

    /// <summary>The vertices of at least some effective area.</summary>
    public static Vertex[] Keep(ReadOnlySpan<Vertex> line, ReadOnlySpan<double> areas, double minArea)
    {
        var kept = new List<Vertex>();
        for (var i = 0; i < line.Length; i++)
        {
            if (areas[i] >= minArea) kept.Add(line[i]);
        }

        return [.. kept];
    }

    private static double TriangleArea(Vertex a, Vertex b, Vertex c) =>
        Math.Abs(((double)b.X - a.X) * ((double)c.Y - a.Y) - ((double)c.X - a.X) * ((double)b.Y - a.Y)) / 2;
}
