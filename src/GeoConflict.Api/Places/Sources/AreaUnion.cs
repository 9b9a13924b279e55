using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;

namespace GeoConflict.Api.Places.Sources;

/// <summary>Joins outlines that lie side by side.</summary>
internal static class AreaUnion
{
    private const double UnitsPerDegree = 1e7;

    /// <returns>Null if there are none.</returns>
    public static Geometry? Of(IReadOnlyList<Geometry> areas)
    {
        if (areas.Count == 0) return null;
        if (areas.Count == 1) return areas[0];
        var all = GeoJsonGeometry.Factory.BuildGeometry(areas);
        try
        {
            return CoverageUnion.Union(all);
        }
        catch (TopologyException)
        {
            // Outlines that overlap somewhere need the slower way, which rounds to a centimetre and so cannot fail.
            return UnaryUnionNG.Union(all, new PrecisionModel(UnitsPerDegree));
        }
    }
}
