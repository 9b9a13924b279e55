namespace GeoConflict.Gazetteer.Index;

/// <summary>The key by which a unit is found: "SY", "SY.07", "SY.07.123".</summary>
internal static class AdminCode
{
    /// <summary>The code of a country, first-order or second-order unit; null for any other place.</summary>
    public static string? Of(Place place) => place switch
    {
        { CountryCode: "" } => null,
        { IsCountry: true } => place.CountryCode,
        { FeatureCode: "ADM1", Admin1Code: not "" } => $"{place.CountryCode}.{place.Admin1Code}",
        { FeatureCode: "ADM2", Admin2Code: not "" } => $"{place.CountryCode}.{place.Admin1Code}.{place.Admin2Code}",
        _ => null,
    };
}
