using GeoConflict.Gazetteer;
using GeoConflict.Geo;

namespace GeoConflict.Tests.Geoparsing;

/// <summary>A handful of places in memory, real ones with their real positions.</summary>
public sealed class FakeGazetteer : IGazetteer
{
    private readonly List<Place> places = [];
    private readonly Dictionary<string, List<int>> byName = [];
    private readonly Dictionary<string, int> longest = [];
    private readonly Dictionary<string, int> demonyms = [];

    public FakeGazetteer()
    {
        Country("SY", 35, 38, "Syria", "Syrian", "Syrians");
        Country("IQ", 33, 44, "Iraq", "Iraqi", "Iraqis");
        Country("IR", 32, 53, "Iran", "Iranian");
        Country("US", 39.76, -98.5, "United States", "American");
        Alias("US", "US");
        Country("LB", 33.83, 35.83, "Lebanon", "Lebanese");
        Country("LY", 28, 17, "Libya", "Libyan");
        Country("GE", 42, 43.5, "Georgia", "Georgian");
        Country("UA", 49, 32, "Ukraine", "Ukrainian");
        Unit("SY", "07", 35.15, 40.28, "Deir ez-Zor", "Deir al Zor");
        Unit("SY", "09", 36.2, 37.6, "Aleppo");
        Unit("US", "LA", 31, -92, "Louisiana");
        Unit("US", "VA", 37.5, -78.5, "Virginia");
        Unit("US", "GA", 33, -83.5, "Georgia");
        Unit("US", "TX", 31.25, -99.25, "Texas");
        Town("SY", "07", 34.45, 40.92, 57_572, "Albu Kamal", "Abu Kamal");
        Town("SY", "07", 35.02, 40.45, 44_028, "Al Mayadin", "Mayadeen");
        Town("SY", "09", 36.2, 37.16, 1_602_264, "Aleppo", "حلب");
        Town("SY", "11", 34.73, 36.72, 775_404, "Homs");
        Town("IQ", "07", 33.34, 44.4, 7_216_000, "Baghdad", "بغداد");
        Town("US", "DC", 38.9, -77.04, 689_545, "Washington", "Washington");
        Town("US", "TX", 30.27, -97.74, 931_830, "Austin");
        Town("US", "TX", 31.76, -95.63, 18_000, "Palestine");
        Town("US", "LA", 31.31, -92.45, 47_723, "Alexandria");
        Town("US", "VA", 38.8, -77.05, 159_467, "Alexandria");
        Town("EG", "06", 31.2, 29.92, 5_263_542, "Alexandria");
        Town("US", "GA", 33.75, -84.39, 463_878, "Atlanta");
        Town("GE", "51", 41.69, 44.83, 1_049_498, "Tbilisi");
        Town("LY", "61", 32.89, 13.19, 1_150_989, "Tripoli");
        Town("LB", "09", 34.44, 35.85, 229_398, "Tripoli");
        Town("LB", "04", 33.89, 35.5, 1_916_100, "Beirut");
        Town("FR", "93", 43.7, 7.27, 342_669, "Nice");
        Town("GB", "ENG", 51.46, -0.97, 318_014, "Reading");
        Town("UA", "07", 49.98, 36.25, 1_433_886, "Kharkiv", "Харків", "Харьков");
    }

    public int Count => places.Count;

    public ReadOnlySpan<int> FindByName(ReadOnlySpan<char> foldedName) =>
        byName.TryGetValue(foldedName.ToString(), out var found) ? found.ToArray() : [];

    public int LongestNameFrom(ReadOnlySpan<char> foldedWord) =>
        foldedWord is "al" ? 3 : longest.GetValueOrDefault(foldedWord.ToString());

    public Place PlaceAt(int ordinal) => places[ordinal];

    public GeoPoint LocationOf(int ordinal) => places[ordinal].Location;

    public int? FindCountry(ReadOnlySpan<char> countryCode) => Find(countryCode.ToString(), "", "PCLI");

    public int? FindAdmin1(ReadOnlySpan<char> countryCode, ReadOnlySpan<char> admin1Code) =>
        Find(countryCode.ToString(), admin1Code.ToString(), "ADM1");

    public int? FindAdmin2(ReadOnlySpan<char> countryCode, ReadOnlySpan<char> admin1Code,
        ReadOnlySpan<char> admin2Code) => null;

    public int? FindByDemonym(ReadOnlySpan<char> foldedName) =>
        demonyms.TryGetValue(foldedName.ToString(), out var country) ? country : null;

    public IReadOnlyList<SimilarName> FindSimilar(ReadOnlySpan<char> foldedName, ReadOnlySpan<char> countryCode,
        int limit) => [];

    private int? Find(string country, string admin1, string code) =>
        places.FindIndex(p => p.CountryCode == country && p.Admin1Code == admin1 && p.FeatureCode == code)
            is var i and >= 0
            ? i
            : null;

    private void Country(string code, double latitude, double longitude, string name, params string[] peoples)
    {
        Add(new Place(places.Count, name, new GeoPoint(latitude, longitude), 'A', "PCLI", code, "", "", 0, 300_000),
            [name]);
        foreach (var people in peoples) demonyms.Add(NameFolder.Fold(people), places.Count - 1);
    }

    private void Alias(string code, string name) => Index(NameFolder.Fold(name), Find(code, "", "PCLI") ?? 0);

    private void Unit(string country, string code, double latitude, double longitude, params string[] names) =>
        Add(new Place(places.Count, names[0], new GeoPoint(latitude, longitude), 'A', "ADM1", country, code, "", 0,
            80_000), names);

    private void Town(string country, string admin1, double latitude, double longitude, long population,
        params string[] names) =>
        Add(
            new Place(
                places.Count, names[0], new GeoPoint(latitude, longitude), 'P',
                names[0] is "Washington" or "Beirut" or "Baghdad" or "Tbilisi" ? "PPLC"
                    : "PPL", country, admin1, "", population, 5_000),
            names);

    private void Add(Place place, string[] names)
    {
        places.Add(place);
        foreach (var name in names.Distinct()) Index(NameFolder.Fold(name), places.Count - 1);
    }

    private void Index(string folded, int ordinal)
    {
        if (!byName.TryGetValue(folded, out var ordinals)) byName.Add(folded, ordinals = []);
        ordinals.Add(ordinal);
        ordinals.Sort((a, b) => PlaceFame.Of(places[b]).CompareTo(PlaceFame.Of(places[a])));
        var words = folded.Split(' ');
        longest[words[0]] = Math.Max(longest.GetValueOrDefault(words[0]), words.Length + 1);
    }
}
