using GeoConflict.Gazetteer;

namespace GeoConflict.Api.Places.Sources;

/// <summary>Ways of writing a name that folding alone does not join.</summary>
internal static class PlaceNames
{
    /// <summary>
    /// Countries where "El X" holds the Arabic article, which folding cannot tell from the Spanish one.
    /// </summary>
    private static readonly HashSet<string> ArabicCountries =
    [
        "AE", "BH", "DJ", "DZ", "EG", "EH", "ER", "IL", "IQ", "IR", "JO", "KW", "LB", "LY", "MA", "MR", "NG", "OM",
            "PS",
        "QA", "SA", "SD", "SO", "SS", "SY", "TD", "TN", "TR", "YE",
    ];

    private static readonly (string Long, string Short)[] Shortened =
        [("Saint ", "St "), ("Sainte ", "Ste "), ("Fort ", "Ft "), ("Mount ", "Mt "), ("Sankt ", "St ")];

    /// <summary>The names, and after them their variants.</summary>
    public static List<PlaceName> WithVariants(List<PlaceName> names, string countryCode)
    {
        for (int i = 0, count = names.Count; i < count; i++) AddVariants(names, names[i], countryCode);
        return names;
    }

    private static void AddVariants(List<PlaceName> names, PlaceName name, string countryCode)
    {
        var text = name.Text;
        if (text.StartsWith("El ", StringComparison.OrdinalIgnoreCase) && ArabicCountries.Contains(countryCode))
        {
            names.Add(name with { Text = text[3..] });
        }
        else if (text.StartsWith("The ", StringComparison.Ordinal))
        {
            names.Add(name with { Text = text[4..] });
        }

        foreach (var (whole, abbreviated) in Shortened)
        {
            if (text.StartsWith(whole, StringComparison.Ordinal))
            {
                names.Add(name with { Text = string.Concat(abbreviated, text.AsSpan(whole.Length)) });
            }
        }

        AddParenthesized(names, name);
    }

    /// <summary>"Homs (Hims)" and "Marrakech / Marrakesh" are two names each.</summary>
    private static void AddParenthesized(List<PlaceName> names, PlaceName name)
    {
        var open = name.Text.IndexOf('(', StringComparison.Ordinal);
        var close = name.Text.IndexOf(')', StringComparison.Ordinal);
        if (open > 1 && close > open + 2)
        {
            names.Add(name with { Text = name.Text[..open].Trim() });
            names.Add(new PlaceName(name.Text[(open + 1)..close].Trim(), name.Rarity + PlaceName.Alternate));
        }

        if (!name.Text.Contains('/', StringComparison.Ordinal)) return;
        foreach (
            var part in name.Text.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (NameFolder.Fold(part).Length > 2) names.Add(name with { Text = part });
        }
    }
}
