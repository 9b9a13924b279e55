using GeoConflict.Geo;

namespace GeoConflict.Gazetteer;

/// <summary>A gazetteer entry.</summary>
/// <param name="PlaceId">Stable id: <c>source * 10^12 + id within the source</c>, so that a GeoNames place keeps its
/// own number.</param>
/// <param name="Name">Usual name, in the Latin alphabet.</param>
/// <param name="Location">Its point; for an area a point inside it.</param>
/// <param name="FeatureClass">GeoNames class: A country or area, P populated place, S spot or building, T mountain, H
/// water, L park or region, R road.</param>
/// <param name="FeatureCode">GeoNames code: PCLI country, ADM1, ADM2, PPL, PPLC capital, PPLA seat of ADM1, AIRB air
/// base, ….</param>
/// <param name="CountryCode">ISO 3166-1 alpha-2; empty where no country holds it.</param>
/// <param name="Admin1Code">GeoNames code of the first-order unit within the country; empty if unknown.</param>
/// <param name="Admin2Code">GeoNames code of the second-order unit; empty if unknown.</param>
/// <param name="Population">People; 0 if unknown.</param>
/// <param name="UncertaintyM">Radius in metres within which "at this place" lies.</param>
public sealed record Place(
    long PlaceId,
    string Name,
    GeoPoint Location,
    char FeatureClass,
    string FeatureCode,
    string CountryCode,
    string Admin1Code,
    string Admin2Code,
    long Population,
    double UncertaintyM)
{
    /// <summary>Ids of one source fill a range of this size.</summary>
    public const long IdsPerSource = 1_000_000_000_000;

    /// <summary>Where the entry comes from.</summary>
    public PlaceSource Source => (PlaceSource)(PlaceId / IdsPerSource);

    /// <summary>The GeoNames id; null for a place of another source.</summary>
    public long? GeonameId => Source == PlaceSource.GeoNames ? PlaceId : null;

    /// <summary>Whether it is a whole country or dependent territory.</summary>
    public bool IsCountry => FeatureCode.StartsWith("PCL", StringComparison.Ordinal);
}

/// <summary>Who describes a place.</summary>
public enum PlaceSource
{
    /// <summary>GeoNames, CC BY 4.0.</summary>
    GeoNames = 0,

    /// <summary>Natural Earth provinces, public domain.</summary>
    NaturalEarth = 1,

    /// <summary>Countries by ISO code.</summary>
    Country = 2,

    /// <summary>OurAirports, public domain.</summary>
    OurAirports = 3,

    /// <summary>Second-order units made from the places in them.</summary>
    Derived = 4,

    /// <summary>The user's own entries.</summary>
    Own = 5,

    /// <summary>Counties of the US Census Bureau, public domain.</summary>
    UsCensus = 6,
}
