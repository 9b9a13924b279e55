namespace GeoConflict.Geoparsing.Ranking;

/// <summary>How much of an article's names lies in each country, province and district, as they are now read.</summary>
internal sealed class AreaMasses
{
    /// <summary>Readings less likely than this are left out.</summary>
    private const float LeastProbability = 0.02f;

    private readonly Dictionary<ulong, float> masses = [];
    private readonly Dictionary<ulong, float> named = [];
    private readonly Dictionary<long, float> places = [];

    /// <summary>The sum over all names.</summary>
    public float Total { get; private set; }

    /// <summary>The sum over names that are countries or peoples.</summary>
    public float CountriesNamed { get; private set; }

    /// <summary>Adds a name as it is now read, or takes it out again.</summary>
    /// <param name="group">The name.</param>
    /// <param name="sign">1 to add, -1 to take out.</param>
    public void Add(SenseGroup group, float sign)
    {
        foreach (var sense in group.Senses)
        {
            if (sense.Probability < LeastProbability) continue;
            var mass = sign * sense.Probability * group.Weight;
            Total += mass;
            places[sense.Place.PlaceId] = places.GetValueOrDefault(sense.Place.PlaceId) + mass;
            Add(masses, sense.CountryKey, mass);
            Add(masses, sense.ProvinceKey, mass);
            Add(masses, sense.DistrictKey, mass);
            if (sense.Place.IsCountry) CountriesNamed += mass;
            if (sense.Place.FeatureClass == 'A') Add(named, UnitKey(sense), mass);
        }
    }

    /// <summary>Other names read as this very place.</summary>
    public float At(Sense sense) => Math.Max(0, places.GetValueOrDefault(sense.Place.PlaceId));

    /// <summary>Names in the unit with this key.</summary>
    public float In(ulong key) => key == 0 ? 0 : Math.Max(0, masses.GetValueOrDefault(key));

    /// <summary>Names of the unit with this key itself.</summary>
    public float Naming(ulong key) => key == 0 ? 0 : Math.Max(0, named.GetValueOrDefault(key));

    /// <summary>The key of the unit that a place is.</summary>
    private static ulong UnitKey(Sense unit) =>
        unit.Place.IsCountry ? unit.CountryKey : unit.IsProvince ? unit.ProvinceKey : unit.DistrictKey;

    private static void Add(Dictionary<ulong, float> sums, ulong key, float mass)
    {
        if (key != 0) sums[key] = sums.GetValueOrDefault(key) + mass;
    }
}
