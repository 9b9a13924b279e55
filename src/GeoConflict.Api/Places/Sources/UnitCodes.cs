namespace GeoConflict.Api.Places.Sources;

/// <summary>What unit something is.</summary>
/// <param name="FeatureCode">ADM1 or ADM2.</param>
/// <param name="CountryCode">ISO country.</param>
/// <param name="Admin1Code">GeoNames code; empty if unknown.</param>
/// <param name="Admin2Code">GeoNames code; empty if unknown or none.</param>
internal sealed record UnitCodes(string FeatureCode, string CountryCode, string Admin1Code, string Admin2Code)
{
    /// <summary>Splits "SY.07" or "SY.07.123".</summary>
    public static UnitCodes Of(string featureCode, string unit)
    {
        var parts = unit.Split('.', 3);
        return new UnitCodes(featureCode, parts[0], parts.Length > 1 ? parts[1] : "", parts.Length > 2 ? parts[2] : "");
    }
}
