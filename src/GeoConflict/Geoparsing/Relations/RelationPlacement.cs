using GeoConflict.Gazetteer;
using GeoConflict.Geo;

namespace GeoConflict.Geoparsing.Relations;

/// <summary>Turns a relation to a place into a point and how far it may be off.</summary>
internal static class RelationPlacement
{
    /// <summary>What "near" and "on the outskirts of" reach.</summary>
    private const double NearKm = 10;

    /// <summary>
    /// A direction without distance moves this far, at most as far as the place itself reaches where that is less than
    /// an area.
    /// </summary>
    private const double DirectionKm = 10;

    /// <summary>A distance in a report may be off by this share.</summary>
    private const double DistanceShare = 0.15;

    /// <summary>The nearest a distance can be told.</summary>
    private const double LeastDistanceErrorKm = 2;

    private const double MetresPerKm = 1000;

    /// <summary>The point, and its uncertainty in metres.</summary>
    /// <param name="relation">What the text says.</param>
    /// <param name="place">The place it speaks of.</param>
    /// <param name="other">The second place of "between A and B".</param>
    public static (GeoPoint Location, double UncertaintyM) Place(SpatialRelation relation, Place place, Place? other)
    {
        var radiusKm = place.UncertaintyM / MetresPerKm;
        switch (relation.Kind)
        {
            case SpatialRelationKind.DirectionOf when relation.BearingDeg is { } bearing:
                if (relation.DistanceKm is { } offset)
                {
                    return (place.Location.Offset(bearing, offset), ErrorOf(offset, place));
                }

                // Beyond a province or country, its own extent is all that is known.
                return place.FeatureClass == 'A'
                    ? (place.Location.Offset(bearing, radiusKm), place.UncertaintyM)
                    : (place.Location.Offset(bearing, DirectionKm), DirectionKm * MetresPerKm);
            case SpatialRelationKind.DistanceFrom when relation.DistanceKm is { } distance:
                return (place.Location, distance * MetresPerKm + ErrorOf(distance, place));
            case SpatialRelationKind.PartOf when relation.BearingDeg is { } side:
                return (place.Location.Offset(side, radiusKm / 2), Math.Max(place.UncertaintyM / 2, MetresPerKm));
            case SpatialRelationKind.Between when other is not null:
                return Middle(place.Location, other.Location);
            default:
                return (place.Location, Math.Max(place.UncertaintyM, NearKm * MetresPerKm));
        }
    }

    private static double ErrorOf(double distanceKm, Place place) =>
        Math.Max(
            Math.Max(distanceKm * DistanceShare, LeastDistanceErrorKm) * MetresPerKm,
            place.FeatureClass == 'P' ? place.UncertaintyM : 0);

    private static (GeoPoint Location, double UncertaintyM) Middle(GeoPoint from, GeoPoint to)
    {
        var distanceKm = from.DistanceKm(to);
        return (from.Offset(from.BearingDegTo(to), distanceKm / 2),
            Math.Max(distanceKm / 2, LeastDistanceErrorKm) * MetresPerKm);
    }
}
