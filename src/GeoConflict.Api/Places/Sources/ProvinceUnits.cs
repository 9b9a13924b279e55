using GeoConflict.Gazetteer;

namespace GeoConflict.Api.Places.Sources;

/// <summary>Joins Natural Earth's provinces with GeoNames' codes, by the places that lie in both.</summary>
/// <remarks>
/// A province is the first-order unit with a code if each holds most of the other's places. Where the codes are coarser
/// (departments in French regions) provinces are second-order units. The codes written in the source are used only for
/// provinces without places.
/// </remarks>
internal sealed class ProvinceUnits
{
    private const double Most = 0.5;

    private readonly List<ProvinceFeature> _provinces;
    private readonly UnitSurvey _survey;
    private readonly HashSet<string> _taken = [];
    private readonly HashSet<int> _takenIds = [];

    /// <summary>Decides for every province.</summary>
    public ProvinceUnits(List<ProvinceFeature> provinces, UnitSurvey survey)
    {
        _provinces = provinces;
        _survey = survey;
        Codes = [.. provinces.Select((_, index) => CodesByPlaces(index))];
        for (var i = 0; i < provinces.Count; i++) Codes[i] ??= CodesBySource(provinces[i]);
        ProvincesByUnit = provinces
            .Select((_, index) => (Unit: survey.MainUnitOf(index, order: 1)?.Unit, Index: index))
            .Where(pair => pair.Unit is not null)
            .ToLookup(pair => pair.Unit ?? "", pair => pair.Index);
    }

    /// <summary>Codes of each province, in their order.</summary>
    public List<UnitCodes?> Codes { get; }

    /// <summary>Indexes of the provinces most of whose places are in a first-order unit.</summary>
    public ILookup<string, int> ProvincesByUnit { get; }

    /// <summary>Whether some province stands for the unit with this code.</summary>
    public bool Holds(string unit) => _taken.Contains(unit);

    /// <summary>The provinces as entries.</summary>
    public IEnumerable<GazetteerEntry> Entries()
    {
        for (var i = 0; i < _provinces.Count; i++)
        {
            if (Codes[i] is { } codes) yield return EntryOf(_provinces[i], codes, _survey.PopulationOf(i));
        }
    }

    private UnitCodes? CodesByPlaces(int province)
    {
        if (_survey.MainUnitOf(province, order: 0) is not { } country) return null;
        if (_survey.MainUnitOf(province, order: 1) is not { Share: >= Most } first)
        {
            return new UnitCodes("ADM1", country.Unit, "", "");
        }

        if (_survey.ShareIn(province, first.Unit, _survey.FirstOrder[first.Unit]) >= Most && _taken.Add(first.Unit))
        {
            return UnitCodes.Of("ADM1", first.Unit);
        }

        var isSecond = _survey.MainUnitOf(province, order: 2) is { Share: >= Most } second
            && _survey.ShareIn(province, second.Unit, _survey.SecondOrder[second.Unit]) >= Most
            && _taken.Add(second.Unit);
        return isSecond && _survey.MainUnitOf(province, order: 2) is { } unit
            ? UnitCodes.Of("ADM2", unit.Unit)
            : UnitCodes.Of("ADM2", first.Unit);
    }

    private UnitCodes CodesBySource(ProvinceFeature province)
    {
        var country = province.IsoCode.EndsWith('~') || province.IsoCode.StartsWith('-')
            ? province.IsoCountryCode
            : province.IsoCode[..2];
        var code = province.GeoNamesCode.StartsWith(country + ".", StringComparison.Ordinal) ? province.GeoNamesCode
            : "";
        return code.Length > country.Length + 1 && _taken.Add(code)
            ? UnitCodes.Of("ADM1", code)
            : new UnitCodes("ADM1", country, "", "");
    }

    private GazetteerEntry EntryOf(ProvinceFeature province, UnitCodes codes, long population)
    {
        var id = province.GeonameId > 0 && _takenIds.Add(province.GeonameId)
            ? province.GeonameId
            : (int)PlaceSource.NaturalEarth * Place.IdsPerSource + province.NaturalEarthId;
        var place = new Place(
            id,
            province.Name,
            AreaPoint.Of(province.Area),
            'A',
            codes.FeatureCode,
            codes.CountryCode,
            codes.Admin1Code,
            codes.Admin2Code,
            population,
            PlaceUncertainty.RadiusM(SphericalArea.SquareKm(province.Area)));
        return new GazetteerEntry(place, province.Names) { Area = province.Area };
    }
}
