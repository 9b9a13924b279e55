using GeoConflict.Text;

namespace GeoConflict.Geoparsing;

/// <summary>How the text places something relative to a toponym.</summary>
/// <param name="Kind">The relation.</param>
/// <param name="Span">The words that say so: "60 km east of".</param>
/// <param name="BearingDeg">Direction from the place, clockwise from north; null if none is said.</param>
/// <param name="DistanceKm">Kilometres from the place; null if none is said.</param>
/// <param name="Other">The second place of "between A and B"; null otherwise.</param>
public sealed record SpatialRelation(
    SpatialRelationKind Kind,
    TextSpan Span,
    double? BearingDeg = null,
    double? DistanceKm = null,
    Toponym? Other = null);

/// <summary>Kinds of spatial relation.</summary>
public enum SpatialRelationKind
{
    /// <summary>"near", "close to", "in the vicinity of".</summary>
    Near,

    /// <summary>"west of", "60 km east of".</summary>
    DirectionOf,

    /// <summary>"10 km from", with no direction.</summary>
    DistanceFrom,

    /// <summary>"between A and B", "on the road from A to B".</summary>
    Between,

    /// <summary>"on the outskirts of", "the suburbs of", "the countryside of".</summary>
    Outskirts,

    /// <summary>"northern Gaza", "the east of the city": inside, to one side.</summary>
    PartOf,
}
