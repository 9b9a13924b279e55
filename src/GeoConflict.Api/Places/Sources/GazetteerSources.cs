using GeoConflict.Geo;
using NetTopologySuite.Geometries;

namespace GeoConflict.Api.Places.Sources;

/// <summary>
/// Everything the gazetteer packages hold, joined: countries, provinces, counties, derived units, towns, airfields.
/// </summary>
/// <remarks>Units come before the places in them. An id comes once from here; imports may hold it again.</remarks>
internal sealed class GazetteerSources
{
    private readonly GazetteerPackagePaths _paths;
    private readonly List<ProvinceFeature> _provinces;
    private readonly ProvinceLocator _locator;
    private readonly UnitSurvey _survey;
    private readonly ProvinceUnits _units;

    private GazetteerSources(GazetteerPackagePaths paths, CancellationToken cancellationToken)
    {
        _paths = paths;
        _provinces = ProvinceFeature.ReadAll(paths.Provinces);
        _locator = new ProvinceLocator(_provinces);
        _survey = new UnitSurvey(_locator);
        foreach (var row in Towns())
        {
            _survey.Add(row);
            cancellationToken.ThrowIfCancellationRequested();
        }

        _units = new ProvinceUnits(_provinces, _survey);
    }

    /// <summary>Reads what is needed to join the sources; some seconds.</summary>
    /// <exception cref="IOException">A file of the packages is missing.</exception>
    public static GazetteerSources Open(GazetteerPackagePaths paths, CancellationToken cancellationToken) =>
        new(paths, cancellationToken);

    /// <summary>Countries and first-order units.</summary>
    public IEnumerable<GazetteerEntry> CountriesAndProvinces()
    {
        var derived = new DerivedUnits(_survey, _units, new UnitNames());
        return Countries.Entries(_paths.CountryNames, CountryAreas(), _survey.Countries)
            .Concat(_units.Entries())
            .Concat(derived.FirstOrder(_provinces));
    }

    /// <summary>
    /// Second-order units: counties of the United States, those of our own table, others made from the places
    /// in them.
    /// </summary>
    public IEnumerable<GazetteerEntry> SecondOrder()
    {
        var stateCodes = _provinces.Zip(_units.Codes)
            .Where(pair => pair.Second is { CountryCode: "US", FeatureCode: "ADM1", Admin1Code: not "" })
            .SelectMany(pair => pair.First.Names, (pair, name) => (name.Text, pair.Second?.Admin1Code))
            .DistinctBy(pair => pair.Text)
            .ToDictionary(pair => pair.Text, pair => pair.Admin1Code ?? "");
        var counties = UsCounties.Entries(_paths.Counties, stateCodes, _survey.SecondOrder).ToList();
        var known = counties.Select(county => county.UnitCode).ToHashSet();
        var derived = new DerivedUnits(_survey, _units, new UnitNames()).SecondOrder()
            .Where(entry => !known.Contains(entry.UnitCode));
        return counties.Concat(DistrictPoints.Join([.. derived], UnitAt));
    }

    /// <summary>Populated places.</summary>
    public IEnumerable<GazetteerEntry> TownEntries() => Towns().Select(row => row.ToEntry());

    /// <summary>Air bases and airports.</summary>
    public IEnumerable<GazetteerEntry> AirportEntries() => Airports.Entries(_paths.Airports, UnitAt);

    /// <summary>The first-order unit at a point; null at sea.</summary>
    public UnitCodes? UnitAt(GeoPoint point) => _locator.Find(point) is >= 0 and var index ? _units.Codes[index] : null;

    private IEnumerable<GeoNamesRow> Towns() =>
        File.ReadLines(_paths.Towns).Select(line => GeoNamesRow.Parse(line)).OfType<GeoNamesRow>();

    private Dictionary<string, Geometry> CountryAreas()
    {
        var areas = _provinces
            .Select((province, index) => (Codes: _units.Codes[index], province.Area))
            .Where(pair => pair.Codes is not null)
            .ToLookup(pair => pair.Codes?.CountryCode ?? "", pair => pair.Area);
        var unions = new Dictionary<string, Geometry>();
        foreach (var country in areas)
        {
            if (AreaUnion.Of([.. country]) is { } union) unions.Add(country.Key, union);
        }

        return unions;
    }
}
