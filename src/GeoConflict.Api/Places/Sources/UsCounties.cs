using GeoConflict.Gazetteer;

namespace GeoConflict.Api.Places.Sources;

/// <summary>Counties of the United States and what stands for them: parishes, boroughs, independent cities.</summary>
internal static class UsCounties
{
    /// <summary>From here on the county part of a code means a city of Virginia outside all counties.</summary>
    private const int FirstCityNumber = 510;

    private const double BareNameRarity = 1.5;

    /// <summary>
    /// One entry for each county of a state; those of the territories are left out, and what is too small to have an
    /// outline.
    /// </summary>
    /// <param name="path">counties-10m.json of us-atlas.</param>
    /// <param name="stateCodes">GeoNames codes of the states by English name.</param>
    /// <param name="secondOrder">What the places in the counties tell, by "US.TX.201".</param>
    public static IEnumerable<GazetteerEntry> Entries(
        string path,
        IReadOnlyDictionary<string, string> stateCodes,
        IReadOnlyDictionary<string, UnitStatistics> secondOrder)
    {
        var states = TopoJsonFile.ReadAreas(path, "states")
            .Where(state => stateCodes.ContainsKey(state.Name))
            .ToDictionary(state => state.Id, state => stateCodes[state.Name]);
        foreach (var (fipsCode, name, area) in TopoJsonFile.ReadAreas(path, "counties"))
        {
            if (!states.TryGetValue(fipsCode[..2], out var state) || area.IsEmpty) continue;
            var names = NamesOf(name, state, int.Parse(fipsCode, System.Globalization.CultureInfo.InvariantCulture));
            var place = new Place(
                (int)PlaceSource.UsCensus * Place.IdsPerSource
                    + int.Parse(fipsCode, System.Globalization.CultureInfo.InvariantCulture),
                names[0].Text,
                AreaPoint.Of(area),
                'A',
                "ADM2",
                "US",
                state,
                fipsCode[2..],
                secondOrder.GetValueOrDefault($"US.{state}.{fipsCode[2..]}")?.Population ?? 0,
                PlaceUncertainty.RadiusM(SphericalArea.SquareKm(area)));
            yield return new GazetteerEntry(place, names) { Area = area };
        }
    }

    private static List<PlaceName> NamesOf(string name, string state, int fipsCode)
    {
        var isCity = state == "VA" && fipsCode % 1000 >= FirstCityNumber;
        string[] generics = state switch
        {
            "LA" => ["Parish"],
            "AK" => ["Borough", "Census Area"],
            "VA" when isCity => ["City"],
            _ => ["County", "Co"],
        };
        var names = generics
            .Select((generic, i) => new PlaceName($"{name} {generic}", i == 0 ? 0 : PlaceName.Alternate)).ToList();
        if (isCity) return names;
        if (generics[0] == "County") names.Add(new PlaceName($"County of {name}", PlaceName.Alternate));
        names.Add(new PlaceName(name, BareNameRarity));
        return PlaceNames.WithVariants(names, "US");
    }
}
