using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using GeoConflict.Gazetteer;
using GeoConflict.Geo;
using NetTopologySuite.Geometries;

namespace GeoConflict.Api.Places.Sources;

/// <summary>All countries and territories with their names in every language of CLDR.</summary>
internal static class Countries
{
    /// <summary>Codes of CLDR that are groups, test codes or parts of countries.</summary>
    private static readonly HashSet<string> NotCountries =
        ["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"];

    /// <summary>Territories that belong to a country.</summary>
    private static readonly HashSet<string> Dependent =
    [
        "AI", "AS", "AW", "AX", "BL", "BM", "BQ", "BV", "CC", "CK", "CW", "CX", "FK", "FO", "GF", "GG", "GI", "GL",
            "GP", "GS",
        "GU", "HK", "HM", "IM", "IO", "JE", "KY", "MF", "MO", "MP", "MQ", "MS", "NC", "NF", "NU", "PF", "PM", "PN",
            "PR", "RE",
        "SH", "SJ", "SX", "TC", "TF", "TK", "UM", "VG", "VI", "WF", "YT",
    ];

    /// <summary>Points by which other gazetteers know large countries.</summary>
    private static readonly FrozenDictionary<string, GeoPoint> Points = GazetteerLexicon.ReadRows("country-points.tsv")
        .ToFrozenDictionary(
            row => row[0],
            row => new GeoPoint(
                double.Parse(row[1], CultureInfo.InvariantCulture), double.Parse(row[2], CultureInfo.InvariantCulture)),
            StringComparer.Ordinal);

    private const int ShortestForeignName = 4;

    /// <summary>
    /// Languages of the Latin alphabet whose names of countries stand in texts; those of smaller ones are mostly words
    /// of others ("Elan").
    /// </summary>
    private static readonly FrozenSet<string> LatinLanguages = FrozenSet.ToFrozenSet(
    [
        "af", "az", "bs", "ca", "cs", "cy", "da", "de", "es", "et", "eu", "fi", "fil", "fr", "gl", "ha", "hr", "hu", "id",
        "is", "it", "ku", "lt", "lv", "ms", "nb", "nl", "nn", "no", "om", "pl", "pt", "ro", "sk", "sl", "so", "sq", "sr",
        "sv", "sw", "tk", "tr", "uz", "vi",
    ]);

    /// <summary>Words and names of people in English texts, where a foreign name of a country would be misread.</summary>
    private static readonly FrozenSet<string> EnglishWords = GazetteerLexicon.ReadRows(GazetteerLexicon.CommonWords)
        .Concat(GazetteerLexicon.ReadRows(GazetteerLexicon.GivenNames))
        .Select(row => row[0])
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>How much rarer a name in another language is, in units of fame: below any capital.</summary>
    private const double ForeignRarity = 14;

    /// <summary>One entry for each country.</summary>
    /// <param name="localesFolder">The "main" folder of cldr-localenames-full.</param>
    /// <param name="areas">Outlines by country code.</param>
    /// <param name="statistics">What the places tell, by country code.</param>
    public static IEnumerable<GazetteerEntry> Entries(
        string localesFolder,
        IReadOnlyDictionary<string, Geometry> areas,
        IReadOnlyDictionary<string, UnitStatistics> statistics)
    {
        foreach (var (code, names) in ReadNames(localesFolder).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var area = areas.GetValueOrDefault(code);
            var places = statistics.GetValueOrDefault(code);
            if (area is null && places is null) continue;
            var place = new Place(
                IdOf(code),
                names[0].Text,
                Points.TryGetValue(code, out var point) ? point
                    : area is not null ? AreaPoint.Of(area)
                    : places?.Center ?? default,
                'A',
                code == "AQ" ? "CONT" : Dependent.Contains(code) ? "PCLD" : "PCLI",
                code,
                "",
                "",
                places?.Population ?? 0,
                area is not null ? PlaceUncertainty.RadiusM(SphericalArea.SquareKm(area)) : 10_000);
            yield return new GazetteerEntry(place, names) { Area = area };
        }
    }

    /// <summary>Stable id of a country.</summary>
    public static long IdOf(string code) =>
        (int)PlaceSource.Country * Place.IdsPerSource + (code[0] - 'A') * 26 + (code[1] - 'A');

    /// <summary>Names by country code, the usual English one first.</summary>
    private static Dictionary<string, List<PlaceName>> ReadNames(string localesFolder)
    {
        var names = new Dictionary<string, List<PlaceName>>();
        var locales = Directory.EnumerateDirectories(localesFolder).Select(folder => Path.GetFileName(folder) ?? "");
        foreach (var locale in locales.OrderBy(locale => locale != "en")
            .ThenBy(locale => locale, StringComparer.Ordinal))
        {
            var path = Path.Combine(localesFolder, locale, "territories.json");
            if (!File.Exists(path)) continue;
            using var file = File.OpenRead(path);
            using var document = JsonDocument.Parse(file);
            var territories = document.RootElement.GetProperty("main").GetProperty(locale)
                .GetProperty("localeDisplayNames").GetProperty("territories");
            foreach (var territory in territories.EnumerateObject()) Add(names, locale, territory);
        }

        return names;
    }

    private static void Add(Dictionary<string, List<PlaceName>> names, string locale, JsonProperty territory)
    {
        var code = territory.Name.Split('-')[0];
        var name = territory.Value.GetString() ?? "";
        if (code.Length != 2 || NotCountries.Contains(code) || name.Length == 0 || name == code) return;
        var isEnglish = locale == "en" || locale.StartsWith("en-", StringComparison.Ordinal);
        if (!isEnglish && IsMisleading(name, locale)) return;
        if (!names.TryGetValue(code, out var list)) names.Add(code, list = []);
        list.Add(new PlaceName(name, isEnglish ? 0 : ForeignRarity));
    }

    /// <summary>"Anh" and "Áo" (Vietnamese), "Elan" (Aghem), "Island" (Danish): words in other languages.</summary>
    private static bool IsMisleading(string name, string locale)
    {
        var folded = NameFolder.Fold(name);
        return System.Text.Ascii.IsValid(folded)
            && (folded.Length < ShortestForeignName
                || !LatinLanguages.Contains(locale.Split('-')[0])
                || EnglishWords.Contains(folded));
    }
}
