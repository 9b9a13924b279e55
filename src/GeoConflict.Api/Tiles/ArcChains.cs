using System.Runtime.InteropServices;

namespace GeoConflict.Api.Tiles;

/// <summary>Joins segments end to end, as far as the areas on both sides stay the same.</summary>
internal sealed class ArcChains
{
    private readonly Dictionary<Vertex, int> idByVertex = [];
    private readonly List<Vertex> vertices = [];
    private readonly List<(int From, int To, int Left, int Right)> segments = [];

    /// <summary>Adds a segment with the areas to its left and right.</summary>
    public void Add(Vertex from, Vertex to, int left, int right) =>
        segments.Add((IdOf(from), IdOf(to), left, right));

    private int IdOf(Vertex vertex)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(idByVertex, vertex, out var isKnown);
        if (isKnown) return id;
        vertices.Add(vertex);
        return id = vertices.Count - 1;
    }

    /// <summary>Every segment, once, in an arc.</summary>
    public List<Arc> Join()
    {
        var (starts, incident) = IndexIncidence();
        var isUsed = new bool[segments.Count];
        var arcs = new List<Arc>();
        for (var vertex = 0; vertex < vertices.Count; vertex++)
        {
            if (!IsNode(vertex, starts, incident)) continue;
            for (var i = starts[vertex]; i < starts[vertex + 1]; i++)
            {
                if (!isUsed[incident[i]]) arcs.Add(Follow(vertex, incident[i], starts, incident, isUsed));
            }
        }

        for (var segment = 0; segment < segments.Count; segment++)
        {
            if (!isUsed[segment]) arcs.Add(Follow(segments[segment].From, segment, starts, incident, isUsed));
        }

        return arcs;
    }

    /// <summary>The segments at each vertex: those of vertex v are incident[starts[v] .. starts[v + 1]].</summary>
    private (int[] Starts, int[] Incident) IndexIncidence()
    {
        var starts = new int[vertices.Count + 1];
        foreach (var (from, to, _, _) in segments)
        {
            starts[from + 1]++;
            starts[to + 1]++;
        }

        for (var i = 1; i < starts.Length; i++) starts[i] += starts[i - 1];
        var next = starts.AsSpan(0, vertices.Count).ToArray();
        var incident = new int[2 * segments.Count];
        for (var segment = 0; segment < segments.Count; segment++)
        {
            incident[next[segments[segment].From]++] = segment;
            incident[next[segments[segment].To]++] = segment;
        }

        return (starts, incident);
    }

    /// <summary>True where boundaries meet or the areas alongside change.</summary>
    private bool IsNode(int vertex, int[] starts, int[] incident)
    {
        if (starts[vertex + 1] - starts[vertex] != 2) return true;
        var arriving = SidesLeaving(incident[starts[vertex]], vertex);
        var leaving = SidesLeaving(incident[starts[vertex] + 1], vertex);
        return arriving.Left != leaving.Right || arriving.Right != leaving.Left;
    }

    /// <summary>The areas to the left and right when leaving a vertex along a segment.</summary>
    private (int Left, int Right) SidesLeaving(int segment, int vertex)
    {
        var (from, _, left, right) = segments[segment];
        return from == vertex ? (left, right) : (right, left);
    }

    private Arc Follow(int start, int segment, int[] starts, int[] incident, bool[] isUsed)
    {
        var (left, right) = SidesLeaving(segment, start);
        var path = new List<Vertex> { vertices[start] };
        var vertex = start;
        while (true)
        {
            isUsed[segment] = true;
            var (from, to, _, _) = segments[segment];
            vertex = from == vertex ? to : from;
            path.Add(vertices[vertex]);
            if (vertex == start || IsNode(vertex, starts, incident)) break;
            var first = incident[starts[vertex]];
            segment = first == segment ? incident[starts[vertex] + 1] : first;
        }

        return new Arc([.. path], left, right);
    }
}
