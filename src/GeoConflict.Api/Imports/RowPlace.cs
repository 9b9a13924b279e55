namespace GeoConflict.Api.Imports;

/// <summary>Where an imported event was. Null means unknown.</summary>
/// <param name="LatitudeDeg">In [-90, 90]; null with the longitude and the uncertainty.</param>
/// <param name="LongitudeDeg">In [-180, 180].</param>
/// <param name="UncertaintyM">Radius that holds the place.</param>
/// <param name="FeatureCode">GeoNames feature code that stands for the precision given.</param>
/// <param name="RelationKind">"near" where the data set says so; null for "at".</param>
/// <param name="Name">Name of the place.</param>
/// <param name="Admin1Name">Name of the first-order unit.</param>
/// <param name="CountryCode">ISO 3166-1 alpha-2.</param>
/// <param name="CountryName">Name of the country.</param>
internal sealed record RowPlace(
    double? LatitudeDeg,
    double? LongitudeDeg,
    double? UncertaintyM,
    string? FeatureCode,
    string? RelationKind,
    string? Name,
    string? Admin1Name,
    string? CountryCode,
    string? CountryName)
{
    /// <summary>Nowhere.</summary>
    public static readonly RowPlace Unknown = new(null, null, null, null, null, null, null, null, null);

    /// <summary>Checks a pair of coordinates.</summary>
    /// <exception cref="UnreadableRowException">One is missing, or is off the globe.</exception>
    public static void Check(double? latitudeDeg, double? longitudeDeg)
    {
        if (latitudeDeg is null != longitudeDeg is null)
            throw new UnreadableRowException("has only one of latitude and longitude");
        if (latitudeDeg is < -90 or > 90) throw new UnreadableRowException($"latitude {latitudeDeg} is not in [-90, 90]");
        if (longitudeDeg is < -180 or > 180)
            throw new UnreadableRowException($"longitude {longitudeDeg} is not in [-180, 180]");
    }
}
