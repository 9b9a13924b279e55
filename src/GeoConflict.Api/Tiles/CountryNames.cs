using System.Text.Json;

namespace GeoConflict.Api.Tiles;

/// <summary>Country names of the Unicode CLDR.</summary>
internal sealed class CountryNames
{
    // Where the usual CLDR name is too long or too narrow for a map, the variant to take.
    private static readonly Dictionary<string, string> variantByCountry = new(StringComparer.Ordinal)
    {
        ["CD"] = "-alt-variant",
        ["CG"] = "-alt-variant",
        ["HK"] = "-alt-short",
        ["MO"] = "-alt-short",
        ["MM"] = "-alt-short",
        ["PS"] = "-alt-short",
    };

    private readonly Dictionary<string, Dictionary<string, string>> namesByLanguage = new(StringComparer.Ordinal);

    /// <param name="localesFolder">The main folder of cldr-localenames-full.</param>
    public CountryNames(string localesFolder)
    {
        foreach (var language in PlaceLabel.Languages)
        {
            using var file = File.OpenRead(Path.Combine(localesFolder, language, "territories.json"));
            using var document = JsonDocument.Parse(file);
            namesByLanguage[language] = document.RootElement
                .GetProperty("main").GetProperty(language)
                .GetProperty("localeDisplayNames").GetProperty("territories")
                .EnumerateObject()
                .ToDictionary(name => name.Name, name => name.Value.GetString() ?? "", StringComparer.Ordinal);
        }
    }

    /// <summary>The names of a country by language; empty when the code is unknown.</summary>
    /// <param name="country">ISO 3166-1 alpha-2 code.</param>
    public Dictionary<string, string> Find(string country)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (language, names) in namesByLanguage)
        {
            if (names.TryGetValue(country + variantByCountry.GetValueOrDefault(country, ""), out var name)
                || names.TryGetValue(country, out name))
            {
                found[language] = name;
            }
        }

        return found;
    }
}
