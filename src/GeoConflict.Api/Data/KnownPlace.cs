using NetTopologySuite.Geometries;

namespace GeoConflict.Api.Data;

/// <summary>What filters need of a place of the gazetteer; read only.</summary>
public sealed class KnownPlace
{
    /// <summary>Its id.</summary>
    public long PlaceId { get; private init; }

    /// <summary>Its point, WGS 84.</summary>
    public Point Geom { get; private init; } = Point.Empty;

    /// <summary>GeoNames feature code.</summary>
    public string FeatureCode { get; private init; } = "";

    /// <summary>ISO 3166-1 alpha-2; empty where no country holds it.</summary>
    public string CountryCode { get; private init; } = "";

    /// <summary>Radius in metres within which "at this place" lies.</summary>
    public double UncertaintyM { get; private init; }
}
