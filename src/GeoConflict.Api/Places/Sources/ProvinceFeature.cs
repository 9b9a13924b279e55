using System.Text.Json;
using NetTopologySuite.Geometries;

namespace GeoConflict.Api.Places.Sources;

/// <summary>One province of Natural Earth.</summary>
/// <param name="NaturalEarthId">Its ne_id.</param>
/// <param name="Name">Its name in English, or else its own.</param>
/// <param name="Names">All its names in all languages.</param>
/// <param name="IsoCode">ISO 3166-2 code, or Natural Earth's stand-in that ends in '~'.</param>
/// <param name="IsoCountryCode">ISO country of the source, which follows who controls it.</param>
/// <param name="GeonameId">Its GeoNames id; 0 if unknown.</param>
/// <param name="GeoNamesCode">GeoNames country and code as the source has them, "SY.07": not always right.</param>
/// <param name="TypeName">"Province", "County"; empty if unknown.</param>
/// <param name="Area">Its outline.</param>
internal sealed record ProvinceFeature(
    long NaturalEarthId,
    string Name,
    IReadOnlyList<PlaceName> Names,
    string IsoCode,
    string IsoCountryCode,
    int GeonameId,
    string GeoNamesCode,
    string TypeName,
    Geometry Area)
{
    private static readonly string[] NameProperties = ["name", "name_local", "gn_name", "woe_name", "gns_name"];

    /// <summary>Reads all provinces of a GeoJSON file.</summary>
    public static List<ProvinceFeature> ReadAll(string path)
    {
        using var file = File.OpenRead(path);
        using var document = JsonDocument.Parse(file);
        var features = new List<ProvinceFeature>();
        foreach (var feature in document.RootElement.GetProperty("features").EnumerateArray())
        {
            if (Read(feature.GetProperty("properties"), feature.GetProperty("geometry")) is { } province)
            {
                features.Add(province);
            }
        }

        return features;
    }

    private static ProvinceFeature? Read(JsonElement properties, JsonElement geometry)
    {
        var name = Text(properties, "name_en") is { Length: > 0 } english ? english : Text(properties, "name");
        if (name.Length == 0) name = Text(properties, "gn_name");
        if (name.Length == 0) return null;
        var type = Text(properties, "type_en");
        return new ProvinceFeature(
            properties.GetProperty("ne_id").GetInt64(),
            name,
            NamesOf(properties, name, type),
            Text(properties, "iso_3166_2"),
            Text(properties, "iso_a2"),
            properties.TryGetProperty("gn_id", out var id) && id.TryGetInt32(out var geonameId)
                ? Math.Max(0, geonameId) : 0,
            Text(properties, "gn_a1_code"),
            type,
            GeoJsonGeometry.Read(geometry));
    }

    private static List<PlaceName> NamesOf(JsonElement properties, string usual, string type)
    {
        var names = new List<PlaceName> { new(usual) };
        if (type.Length > 0
            && !type.Contains('|', StringComparison.Ordinal)) names.Add(new PlaceName($"{usual} {type}"));
        foreach (var property in NameProperties)
        {
            if (Text(properties, property) is { Length: > 0 } text) names.Add(new PlaceName(text));
        }

        foreach (var text in Text(properties, "name_alt").Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            names.Add(new PlaceName(text, PlaceName.Alternate));
        }

        foreach (var property in properties.EnumerateObject())
        {
            if (property.Name.StartsWith("name_", StringComparison.Ordinal) && property.Name.Length is 7 or 8
                && property.Name is not "name_alt" and not "name_len" and not "name_en"
                && property.Value.ValueKind == JsonValueKind.String)
            {
                names.Add(new PlaceName(property.Value.GetString() ?? "", PlaceName.Foreign));
            }
        }

        return PlaceNames.WithVariants(names, "");
    }

    private static string Text(JsonElement properties, string name) =>
        properties.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? (value.GetString() ?? "").Trim()
            : "";
}
