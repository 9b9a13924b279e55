namespace GeoConflict.Gazetteer;

/// <summary>How far from its point "at this place" may lie, where no polygon tells.</summary>
public static class PlaceUncertainty
{
    private const double AirfieldM = 2_000;
    private const double SpotM = 1_000;

    /// <summary>Metres.</summary>
    /// <remarks>
    /// A populated place covers some 100 to 200 m² a head: 1 km for a village of 1,000, 5 km at 100,000, 20 km at ten
    /// million.
    /// </remarks>
    public static double RadiusM(char featureClass, string featureCode, long population) => featureClass switch
    {
        'P' => Math.Clamp(Math.Sqrt(Math.Max(population, 500)) * 10 + 800, 1_000, 20_000),
        'A' => featureCode switch
        {
            "ADM1" => 80_000,
            "ADM2" => 25_000,
            "ADM3" => 12_000,
            "ADM4" or "ADM5" => 6_000,
            _ => 200_000,
        },
        'S' => featureCode is "AIRB" or "AIRP" or "AIRF" or "MILB" or "NVB" ? AirfieldM : SpotM,
        'L' => featureCode switch
        {
            "CONT" => 2_500_000,
            "RGN" or "RGNH" => 150_000,
            "MILB" => AirfieldM,
            _ => 5_000,
        },
        'H' => featureCode switch
        {
            "OCN" => 4_000_000,
            "SEA" or "GULF" => 300_000,
            "STM" or "RVR" or "LK" => 30_000,
            _ => 5_000,
        },
        'T' => featureCode is "MTS" or "DSRT" or "PEN" or "PLN" ? 60_000 : 5_000,
        _ => 5_000,
    };

    /// <summary>Radius in metres of the circle with this area.</summary>
    public static double RadiusM(double areaKm2) => Math.Sqrt(areaKm2 / Math.PI) * 1000;
}
