namespace GeoConflict.Gazetteer;

/// <summary>What is known of where a place asked for lies.</summary>
/// <param name="CountryCodes">Countries it may be in; empty for any.</param>
/// <param name="Admin1">Its province; null if unknown.</param>
/// <param name="Admin2">Its district, or the seat that bears the district's name; null if unknown.</param>
internal sealed record QueryContext(IReadOnlyList<string> CountryCodes, Place? Admin1, Place? Admin2)
{
    private const double FarFromDistrictKm = 120;
    private const double NearDistrictKm = 45;
    private const double ProvinceMargin = 1.6;
    private const double DistrictMargin = 1.5;

    /// <summary>Whether a place may be meant as far as countries tell.</summary>
    public bool Allows(Place place) =>
        CountryCodes.Count == 0 || CountryCodes.Contains(place.CountryCode) || place.CountryCode.Length == 0;

    /// <summary>Whether a district is named and the place lies clearly outside it.</summary>
    public bool IsOutsideDistrict(Place place) =>
        Admin2 is { } district && !SharesCodes(place, district)
        && place.Location.DistanceKm(district.Location)
            > Math.Max(NearDistrictKm, DistrictMargin * district.UncertaintyM / 1000);

    /// <summary>How well the place lies within the units named: 1 inside, 0.5 unknown, 0 far outside.</summary>
    public double FitOf(Place place)
    {
        var fit = 0.5;
        if (Admin1 is { } province) fit = IsIn(place, province) ? 0.8 : 0.05;
        if (Admin2 is not { } district) return fit;
        var distanceKm = place.Location.DistanceKm(district.Location);
        if (SharesCodes(place, district)) return Math.Max(fit, 0.5) + 0.2;
        if (distanceKm <= NearDistrictKm) return (Math.Max(fit, 0.5) + 0.2) * (IsOfOther(place, district) ? 0.9 : 1);
        return distanceKm > FarFromDistrictKm ? fit * 0.35 : fit * 0.8;
    }

    private static bool SharesCodes(Place place, Place district) =>
        district.Admin2Code.Length > 0 && district.FeatureCode == "ADM2" && place.Admin2Code == district.Admin2Code
        && place.Admin1Code == district.Admin1Code && place.CountryCode == district.CountryCode;

    private static bool IsOfOther(Place place, Place district) =>
        district.FeatureCode == "ADM2" && district.Admin2Code.Length > 0 && place.Admin2Code.Length > 0
        && place.Admin2Code != district.Admin2Code;

    private static bool IsIn(Place place, Place unit)
    {
        if (unit.FeatureCode == "ADM1" && unit.Admin1Code.Length > 0 && place.Admin1Code == unit.Admin1Code
            && place.CountryCode == unit.CountryCode)
        {
            return true;
        }

        var knowsOther = unit.FeatureCode == "ADM1" && unit.Admin1Code.Length > 0 && place.Admin1Code.Length > 0;
        var reachKm = unit.UncertaintyM / 1000 * (knowsOther ? 0.9 : ProvinceMargin);
        return place.Location.DistanceKm(unit.Location) <= reachKm;
    }
}
