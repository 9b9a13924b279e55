namespace GeoConflict.Gazetteer;

/// <summary>How well known a place is by its kind and population: the order of places that share a name.</summary>
public static class PlaceFame
{
    private const double UnknownVillagePopulation = 200;

    /// <summary>
    /// Greater is better known; about the decimal logarithm of the population of an equally known town.
    /// </summary>
    public static double Of(Place place) =>
        Of(place.FeatureClass, place.FeatureCode, place.Population);

    /// <inheritdoc cref="Of(Place)"/>
    public static double Of(char featureClass, string featureCode, long population)
    {
        var people = Math.Log10(Math.Max(population, UnknownVillagePopulation));
        return featureCode switch
        {
            "PCLI" or "PCLS" => 20,
            "PCLD" or "PCLF" or "PCLIX" or "PCL" or "TERR" => 12 + people / 10,
            "CONT" => 15,
            "OCN" => 11,
            "RGN" or "RGNH" or "SEA" or "GULF" => 7,
            "PPLC" => people + 2.5,
            "ADM1" => Math.Max(people, 5.8) + 0.3,
            "PPLA" or "PPLG" => people + 0.6,
            "ADM2" => Math.Max(people, 4.2),
            "PPLA2" => people + 0.3,
            "ADM3" or "ADM4" or "ADM5" or "ADMD" => Math.Max(people, 3) - 0.3,
            "PPLX" or "PPLH" or "PPLQ" or "PPLW" => people - 0.7,
            "AIRB" or "AIRP" => 3.8,
            _ => featureClass == 'P' ? people : Math.Max(people - 0.4, 2.2),
        };
    }
}
