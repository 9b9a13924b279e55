using System.Runtime.InteropServices;

namespace GeoConflict.Api.Tiles;

/// <summary>The boundaries between areas, each stretch held once.</summary>
/// <remarks>
/// Polygons that touch repeat the same segments; a segment met from both sides lies between two areas, one met once
/// is coast.
/// Segments are then joined into arcs that end only where three boundaries meet, so that what is made of arcs, however
/// simplified, has neither gaps nor slivers.
/// </remarks>
internal sealed class BoundaryTopology
{
    private readonly Dictionary<(Vertex From, Vertex To), (int Left, int Right)> sidesBySegment = [];

    /// <summary>The boundaries of units; areas are indexes into the list.</summary>
    public static BoundaryTopology Of(IReadOnlyList<AdminUnit> units)
    {
        var topology = new BoundaryTopology();
        for (var unit = 0; unit < units.Count; unit++)
        {
            foreach (var ring in units[unit].Rings) topology.Add(unit, ring);
        }

        return topology;
    }

    /// <summary>Adds one ring of an area; the area must lie to the left of its direction.</summary>
    /// <param name="area">Index of the area the ring bounds.</param>
    /// <param name="ring">Vertices in order, without repeating the first.</param>
    public void Add(int area, ReadOnlySpan<Vertex> ring)
    {
        for (var i = 0; i < ring.Length; i++)
        {
            var from = ring[i];
            var to = ring[i + 1 == ring.Length ? 0 : i + 1];
            var order = from.CompareTo(to);
            if (order == 0) continue;
            ref var sides = ref CollectionsMarshal.GetValueRefOrAddDefault(
                sidesBySegment, order < 0 ? (from, to) : (to, from), out var isKnown);
            if (!isKnown) sides = (Arc.Sea, Arc.Sea);
            if (order < 0) sides.Left = area;
            else sides.Right = area;
        }
    }

    /// <summary>Joins the segments into arcs.</summary>
    /// <param name="groupOf">The group of an area; boundaries inside a group are left out.</param>
    /// <returns>Arcs whose sides are groups.</returns>
    public List<Arc> BuildArcs(Func<int, int> groupOf)
    {
        var chains = new ArcChains();
        foreach (var ((from, to), (left, right)) in sidesBySegment)
        {
            var leftGroup = left == Arc.Sea ? Arc.Sea : groupOf(left);
            var rightGroup = right == Arc.Sea ? Arc.Sea : groupOf(right);
            if (leftGroup != rightGroup) chains.Add(from, to, leftGroup, rightGroup);
        }

        return chains.Join();
    }
}
