using System.Globalization;
using GeoConflict.Gazetteer;
using GeoConflict.Geo;

namespace GeoConflict.Api.Places.Sources;

/// <summary>Second-order units that our own table names, joined with those made from the places in them.</summary>
/// <remarks>
/// A unit of the table takes the codes of the derived unit that is called alike, or else of the nearest one in its
/// province that the table does not name: most often the same unit, called after its seat.
/// </remarks>
internal static class DistrictPoints
{
    private const double SameUnitKm = 20;
    /// <summary>A unit whose places lie farther off is called after a seat that has moved to another.</summary>
    private const double SameNameKm = 45;

    private const double BareNameRarity = 1.5;

    /// <summary>A bare name this short is a word in some language: "Hit", "Song".</summary>
    private const int ShortestBareName = 5;

    /// <summary>The units of the table, and after them the derived ones that it does not name.</summary>
    /// <param name="derived">Units made from places.</param>
    /// <param name="unitAt">First-order unit at a point, if known.</param>
    public static IEnumerable<GazetteerEntry> Join(
        IReadOnlyCollection<GazetteerEntry> derived, Func<GeoPoint, UnitCodes?> unitAt)
    {
        var listed = GazetteerLexicon.ReadRows(GazetteerLexicon.DistrictPoints)
            .Select(row => EntryOf(row, unitAt)).ToList();
        var countries = listed.Select(entry => entry.Place.CountryCode).ToHashSet();
        var left = derived.Where(entry => countries.Contains(entry.Place.CountryCode)).ToList();
        var known = left.SelectMany(entry => entry.Names, (entry, name) => (Key: KeyOf(entry, name.Text), entry))
            .DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.entry);
        var joined = new GazetteerEntry?[listed.Count];
        for (var i = 0; i < listed.Count; i++)
        {
            var twin = listed[i].Names.Select(name => known.GetValueOrDefault(KeyOf(listed[i], name.Text)))
                .FirstOrDefault(entry => entry is not null && left.Contains(entry)
                    && entry.Place.Location.DistanceKm(listed[i].Place.Location) <= SameNameKm);
            joined[i] = Take(listed[i], twin, left);
        }

        for (var i = 0; i < listed.Count; i++)
        {
            joined[i] ??= Take(listed[i], NearestIn(left, listed[i].Place), left) ?? listed[i];
        }

        var taken = joined.Select(entry => entry?.Place.PlaceId).ToHashSet();
        return joined.OfType<GazetteerEntry>().Concat(derived.Where(entry => !taken.Contains(entry.Place.PlaceId)));
    }

    private static GazetteerEntry? Take(GazetteerEntry listed, GazetteerEntry? twin, List<GazetteerEntry> left)
    {
        if (twin is null) return null;
        left.Remove(twin);
        var place = twin.Place with
        {
            Name = listed.Place.Name,
            Location = listed.Place.Location,
            UncertaintyM = listed.Place.UncertaintyM,
        };
        return listed with { Place = place };
    }

    private static GazetteerEntry? NearestIn(List<GazetteerEntry> left, Place place) => left
        .Where(entry => entry.Place.Admin1Code == place.Admin1Code && entry.Place.CountryCode == place.CountryCode
            && entry.Place.Location.DistanceKm(place.Location) <= SameUnitKm)
        .MinBy(entry => entry.Place.Location.DistanceKm(place.Location));

    private static string KeyOf(GazetteerEntry entry, string name) =>
        $"{entry.Place.CountryCode}.{entry.Place.Admin1Code}.{NameFolder.Fold(name)}";

    private static GazetteerEntry EntryOf(string[] row, Func<GeoPoint, UnitCodes?> unitAt)
    {
        var (country, names) = (row[0], row[1].Split('|'));
        var location = new GeoPoint(
            double.Parse(row[2], CultureInfo.InvariantCulture), double.Parse(row[3], CultureInfo.InvariantCulture));
        var unit = unitAt(location) is { } found && found.CountryCode == country ? found.Admin1Code : "";
        var codes = new UnitCodes("ADM2", country, unit, "");
        var allNames = NamesOf(names, codes);
        var place = new Place(
            (int)PlaceSource.Derived * Place.IdsPerSource + DerivedUnits.IdOf($"{country}.{unit}.{names[0]}"),
            allNames[0].Text,
            location,
            'A',
            codes.FeatureCode,
            country,
            unit,
            "",
            0,
            double.Parse(row[4], CultureInfo.InvariantCulture));
        return new GazetteerEntry(place, PlaceNames.WithVariants(allNames, country));
    }

    /// <summary>With the words for such units, the usual one first, and bare.</summary>
    private static List<PlaceName> NamesOf(string[] names, UnitCodes codes)
    {
        var all = UnitNames.GenericsOf(codes)
            .SelectMany((generic, i) =>
                names.Select(name => new PlaceName($"{name} {generic}", i == 0 ? 0 : PlaceName.Alternate)))
            .ToList();
        all.AddRange(names.Where(name => name.Length >= ShortestBareName)
            .Select(name => new PlaceName(name, BareNameRarity)));
        return all;
    }
}
