namespace GeoConflict.Api.Tiles;

/// <summary>Joins directed arcs into rings, and rings into polygons.</summary>
internal static class RingStitcher
{
    /// <summary>Follows arcs from end to start until each ring closes; arcs that lead nowhere are dropped.</summary>
    /// <param name="arcs">Vertices in order, the area to the left.</param>
    /// <returns>Rings of at least three vertices, without repeating the first.</returns>
    public static List<Vertex[]> Stitch(IReadOnlyList<Vertex[]> arcs)
    {
        var leaving = new Dictionary<Vertex, Stack<int>>();
        for (var i = 0; i < arcs.Count; i++)
        {
            if (!leaving.TryGetValue(arcs[i][0], out var stack)) leaving[arcs[i][0]] = stack = new Stack<int>();
            stack.Push(i);
        }

        var rings = new List<Vertex[]>();
        var isUsed = new bool[arcs.Count];
        for (var first = 0; first < arcs.Count; first++)
        {
            if (isUsed[first]) continue;
            var ring = new List<Vertex>();
            for (var arc = first; arc >= 0; arc = NextUnused(leaving, isUsed, arcs[arc][^1]))
            {
                isUsed[arc] = true;
                ring.AddRange(arcs[arc].AsSpan(0, arcs[arc].Length - 1));
                if (arcs[arc][^1] != ring[0]) continue;
                if (ring.Count >= 3) rings.Add([.. ring]);
                break;
            }
        }

        return rings;
    }

    private static int NextUnused(Dictionary<Vertex, Stack<int>> leaving, bool[] isUsed, Vertex vertex)
    {
        if (!leaving.TryGetValue(vertex, out var stack)) return -1;
        while (stack.TryPop(out var arc))
        {
            if (!isUsed[arc]) return arc;
        }

        return -1;
    }

    /// <summary>Puts each clockwise ring, as a hole, into the smallest counter-clockwise ring around it.</summary>
    /// <returns>Polygons: the shell, then its holes.</returns>
    public static List<List<Vertex[]>> Nest(IReadOnlyList<Vertex[]> rings)
    {
        var shells = rings
            .Select(ring => (Ring: ring, Area: Ring.SignedArea(ring), Box: Box.Around(ring)))
            .Where(shell => shell.Area > 0)
            .OrderBy(shell => shell.Area)
            .Select(shell => (shell.Box, Polygon: new List<Vertex[]> { shell.Ring }))
            .ToList();
        foreach (var hole in rings.Where(ring => Ring.SignedArea(ring) < 0))
        {
            var box = Box.Around(hole);
            shells
                .FirstOrDefault(shell => shell.Box.Contains(box) && Ring.Contains(shell.Polygon[0], hole[0]))
                .Polygon?.Add(hole);
        }

        return [.. shells.Select(shell => shell.Polygon)];
    }
}
