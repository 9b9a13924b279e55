using GeoConflict.Api.Places.Imports;
using GeoConflict.Gazetteer;

namespace GeoConflict.Api.Places.Sources;

/// <summary>What our own tables add: demonyms, short forms, further names, and places the packages lack.</summary>
internal sealed class OwnLexicon
{
    private readonly Dictionary<string, string[]> _demonymsByCountry = GazetteerLexicon
        .ReadRows(GazetteerLexicon.Demonyms)
        .ToDictionary(row => row[0], row => row[1].Split('|'));

    private readonly ILookup<string, string> _abbreviationsByUnit = GazetteerLexicon
        .ReadRows(GazetteerLexicon.Abbreviations)
        .Where(row => row[2] == "name")
        .ToLookup(row => row[1], row => row[0]);

    private readonly Dictionary<long, string[]> _namesById = GazetteerLexicon
        .ReadRows(GazetteerLexicon.PlaceOverrides)
        .ToDictionary(row => long.Parse(row[0], System.Globalization.CultureInfo.InvariantCulture), row =>
            row[1].Split('|'));

    private readonly ILookup<string, string> _furtherNames = GazetteerLexicon
        .ReadRows(GazetteerLexicon.PlaceNames)
        .SelectMany(row => row[1].Split('|').Select(name => (Place: row[0], Name: name)))
        .ToLookup(pair => pair.Place, pair => pair.Name);

    /// <summary>The entry with what the tables add to it.</summary>
    public GazetteerEntry Extend(GazetteerEntry entry)
    {
        var place = entry.Place;
        var added = new List<PlaceName>();
        if (_namesById.TryGetValue(place.PlaceId, out var names))
        {
            entry = entry with { Place = place with { Name = names[0] } };
            added.AddRange(names.Select(name => new PlaceName(name)));
        }

        var unit = place.IsCountry ? place.CountryCode : place.FeatureCode == "ADM1"
            ? $"{place.CountryCode}.{place.Admin1Code}" : "";
        if (unit.Length > 0) added.AddRange(_abbreviationsByUnit[unit].Select(name => new PlaceName(name)));
        var key = unit.Length > 0 ? unit : place.PlaceId.ToString(System.Globalization.CultureInfo.InvariantCulture);
        added.AddRange(_furtherNames[key].Select(name => new PlaceName(name, PlaceName.Alternate)));
        if (place.IsCountry && _demonymsByCountry.TryGetValue(place.CountryCode, out var demonyms))
        {
            entry = entry with { Demonyms = demonyms };
        }

        return added.Count == 0 ? entry : entry with { Names = [.. entry.Names, .. added] };
    }

    /// <summary>Places the packages lack: regions, seas, camps, crossings, bases.</summary>
    /// <exception cref="InvalidDataException">A row of the table is wrong.</exception>
    public static IEnumerable<GazetteerEntry> Places() => GazetteerLexicon
        .ReadRows(GazetteerLexicon.PlaceSupplement)
        .Select(row =>
            OwnPlaceRow.Parse(row) ?? throw new InvalidDataException($"Bad row in the place supplement: {row[0]}"));
}
