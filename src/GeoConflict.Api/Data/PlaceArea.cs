using NetTopologySuite.Geometries;

namespace GeoConflict.Api.Data;

/// <summary>The outline of a country or province; read only.</summary>
public sealed class PlaceArea
{
    /// <summary>The place.</summary>
    public long PlaceId { get; private init; }

    /// <summary>Its outline, WGS 84.</summary>
    public MultiPolygon Area { get; private init; } = MultiPolygon.Empty;
}
