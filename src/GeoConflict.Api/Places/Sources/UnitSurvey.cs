namespace GeoConflict.Api.Places.Sources;

/// <summary>Counts which places lie in which units and provinces.</summary>
/// <param name="locator">Finds the province of a point.</param>
internal sealed class UnitSurvey(ProvinceLocator locator)
{
    private readonly Dictionary<int, Dictionary<string, int>> _shared = [];
    private readonly Dictionary<int, UnitStatistics> _byProvince = [];

    /// <summary>First-order units by code, "SY.07".</summary>
    public Dictionary<string, UnitStatistics> FirstOrder { get; } = [];

    /// <summary>Second-order units by code, "SY.07.123".</summary>
    public Dictionary<string, UnitStatistics> SecondOrder { get; } = [];

    /// <summary>Countries by code.</summary>
    public Dictionary<string, UnitStatistics> Countries { get; } = [];

    /// <summary>Counts a place in.</summary>
    public void Add(GeoNamesRow row)
    {
        var (country, admin1, admin2) = (row.Place.CountryCode, row.Place.Admin1Code, row.Place.Admin2Code);
        if (country.Length == 0) return;
        var province = locator.Find(row.Place.Location);
        Count(Countries, country, row, "PPLC");
        Share(province, country);
        if (province >= 0) Count(_byProvince, province, row, "PPLA");
        if (admin1 is "" or "00") return;
        var first = $"{country}.{admin1}";
        Count(FirstOrder, first, row, "PPLA");
        Share(province, first);
        if (admin2 is "" or "00") return;
        var second = $"{first}.{admin2}";
        Count(SecondOrder, second, row, "PPLA2");
        Share(province, second);
    }

    /// <summary>
    /// The unit that most places of a province belong to, with its share of them; null if it has no places.
    /// </summary>
    /// <param name="province">Index of the province.</param>
    /// <param name="order">0 for countries, 1 for first-order, 2 for second-order units.</param>
    public (string Unit, double Share)? MainUnitOf(int province, int order)
    {
        if (!_shared.TryGetValue(province, out var units)) return null;
        var main = units
            .Where(pair => pair.Key.Count(c => c == '.') == order)
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .FirstOrDefault();
        return main.Value == 0 ? null : (main.Key, (double)main.Value / _byProvince[province].PlaceCount);
    }

    /// <summary>What part of a unit's places lie in the province.</summary>
    public double ShareIn(int province, string unit, UnitStatistics statistics) =>
        _shared.TryGetValue(province, out var units)
            ? (double)units.GetValueOrDefault(unit) / statistics.PlaceCount
            : 0;

    /// <summary>People of the province's places.</summary>
    public long PopulationOf(int province) => _byProvince.TryGetValue(province, out var all) ? all.Population : 0;

    private static void Count<TKey>(
        Dictionary<TKey, UnitStatistics> units, TKey unit, GeoNamesRow row, string seatCode)
        where TKey : notnull
    {
        if (!units.TryGetValue(unit, out var statistics)) units.Add(unit, statistics = new UnitStatistics());
        statistics.Add(row, seatCode);
    }

    private void Share(int province, string unit)
    {
        if (province < 0) return;
        if (!_shared.TryGetValue(province, out var units)) _shared.Add(province, units = []);
        units[unit] = units.GetValueOrDefault(unit) + 1;
    }
}
