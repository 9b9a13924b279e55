using System.Globalization;
using System.Text.Json;
using GeoConflict.Gazetteer;
using GeoConflict.Geo;

namespace GeoConflict.Api.Places.Sources;

/// <summary>Air bases and airports of OurAirports.</summary>
internal static class Airports
{
    private static readonly string[] MilitaryWords =
        ["air base", "airbase", "air force", "afb", "military", "army", "naval", "air station", "joint base", "raf "];

    private static readonly (string From, string To)[] Variants =
    [
        ("Air Base", "Airbase"), ("Airbase", "Air Base"), ("International Airport", "Airport"),
            ("Air Base", "Military Airport"),
        ("Air Base", "Airport"), ("AFB", "Air Force Base"), ("Army Air Field", "Army Airfield"),
            ("Airport", "International Airport"),
    ];

    /// <summary>One entry for each airfield.</summary>
    /// <param name="path">airports.json.</param>
    /// <param name="unitAt">First-order unit at a point, if known.</param>
    public static IEnumerable<GazetteerEntry> Entries(string path, Func<GeoPoint, UnitCodes?> unitAt)
    {
        using var file = File.OpenRead(path);
        using var document = JsonDocument.Parse(file);
        foreach (var airport in document.RootElement.EnumerateArray())
        {
            if (TryNumber(airport, "latitude_deg", out var latitude)
                && TryNumber(airport, "longitude_deg", out var longitude)
                && TryNumber(airport, "id", out var id))
            {
                yield return EntryOf(airport, (long)id, new GeoPoint(latitude, longitude), unitAt);
            }
        }
    }

    private static GazetteerEntry EntryOf(
        JsonElement airport, long id, GeoPoint location, Func<GeoPoint, UnitCodes?> unitAt)
    {
        var name = Text(airport, "name");
        var country = Text(airport, "iso_country");
        var unit = unitAt(location) is { } found && found.CountryCode == country ? found : null;
        var keywords = Text(airport, "keywords");
        var isMilitary = MilitaryWords.Any(word =>
            $"{name} {keywords}".Contains(word, StringComparison.OrdinalIgnoreCase));
        var code = isMilitary ? "AIRB" : "AIRP";
        var place = new Place(
            (int)PlaceSource.OurAirports * Place.IdsPerSource + id,
            name,
            location,
            'S',
            code,
            country,
            unit?.Admin1Code ?? "",
            "",
            0,
            PlaceUncertainty.RadiusM('S', code, 0));
        return new GazetteerEntry(place, NamesOf(name, keywords));
    }

    private static List<PlaceName> NamesOf(string name, string keywords)
    {
        var names = new List<PlaceName> { new(name) };
        names.AddRange(name.Split('/', StringSplitOptions.TrimEntries).Where(IsFieldName)
            .Select(part => new PlaceName(part)));
        names.AddRange(keywords.Split(',', StringSplitOptions.TrimEntries).Where(IsFieldName)
            .Select(word => new PlaceName(word, PlaceName.Alternate)));
        for (int i = 0, count = names.Count; i < count; i++)
        {
            foreach (var (from, to) in Variants)
            {
                if (names[i].Text.EndsWith(from, StringComparison.Ordinal)
                    && !names[i].Text.EndsWith(to, StringComparison.Ordinal))
                {
                    names.Add(new PlaceName(names[i].Text[..^from.Length] + to, PlaceName.Alternate));
                }
            }
        }

        return names;
    }

    /// <summary>
    /// Among the keywords stand towns and people too; only names of two words or more with a field's word are kept.
    /// </summary>
    private static bool IsFieldName(string text) =>
        text.Contains(' ', StringComparison.Ordinal)
        && (text.Contains("air", StringComparison.OrdinalIgnoreCase)
            || text.Contains("camp", StringComparison.OrdinalIgnoreCase)
            || text.Contains("base", StringComparison.OrdinalIgnoreCase)
                || text.Contains("field", StringComparison.OrdinalIgnoreCase));

    private static string Text(JsonElement airport, string name) => airport.GetProperty(name).GetString()?.Trim() ?? "";

    private static bool TryNumber(JsonElement airport, string name, out double number) =>
        double.TryParse(airport.GetProperty(name)
            .GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out number);
}
