namespace GeoConflict.Api.Tiles;

/// <summary>Which country a unit is drawn with, and which boundaries are drawn as not agreed.</summary>
/// <remarks>
/// The country is the one the ISO 3166-2 code belongs to, as the United Nations see it. The lists were made from
/// Natural
/// Earth's own marks (units that some worldviews do not recognise, its FCLASS columns) and the United Nations' list of
/// non-self-governing territories. Nothing here is a statement on any claim.
/// </remarks>
internal static class DisputedBoundaries
{
    // Units whose code names no country, or names another than ISO 3166-1 and the United Nations do.
    private static readonly Dictionary<string, string> countryByUnit = new(StringComparer.Ordinal)
    {
        ["-99-X02~"] = "CP", // Clipperton
        ["-99-X03~"] = "AU", // Coral Sea Islands
        ["-99-X04~"] = "CY", // north of the buffer zone
        ["-99-X05~"] = "KZ", // Baykonur, leased
        ["-99-X06~"] = Undetermined, // Siachen
        ["-99-X08~"] = Undetermined, // Spratly Islands
        ["-99-X11~"] = "SO", // Somaliland
        ["-99-X13~"] = "CU", // Guantanamo Bay, leased
        ["-99-X14~"] = "CX",
        ["-99-X15~"] = "CC",
        ["-99-X16~"] = "GB", // Dhekelia
        ["-99-X17~"] = "GB", // Akrotiri
        ["MA-15"] = "EH",
        ["MA-16"] = "EH",
        ["NL-SX"] = "SX",
        ["US-PR"] = "PR",
    };

    // Parts of a country that its government does not hold, or not all states count to it.
    private static readonly HashSet<string> separateUnits =
        ["UA-40", "UA-43", "-99-X04~", "-99-X11~", "-99-X13~", "GE-AB", "MD-SN", "MA-15", "MA-16"];

    // Undetermined or armistice lines between countries; codes in order.
    private static readonly HashSet<(string, string)> disputedCountryPairs =
    [
        ("EH", "MA"), ("IL", "LB"), ("IL", "PS"), ("IL", "SY"), ("IN", "PK"), ("KP", "KR"), ("RS", "XK"), ("SD", "SS"),
    ];

    // Gujarat, Rajasthan and Punjab meet Pakistan along a settled border.
    private static readonly HashSet<string> settledUnits = ["IN-GJ", "IN-RJ", "IN-PB"];

    // Units whose whole boundary with a country is contested.
    private static readonly HashSet<(string, string)> disputedUnitCountryPairs = [("IN-AR", "CN"), ("IN-LA", "CN")];

    /// <summary>In place of a country, for ground that belongs to none by agreement.</summary>
    public const string Undetermined = "";

    /// <summary>
    /// The country a unit is drawn with: an ISO 3166-1 alpha-2 code (XK for Kosovo) or <see cref="Undetermined"/>.
    /// </summary>
    /// <param name="code">ISO 3166-2 code or Natural Earth's stand-in.</param>
    public static string CountryOf(string code) =>
        countryByUnit.TryGetValue(code, out var country) ? country
        : code.Length >= 2 && char.IsAsciiLetterUpper(code[0]) && char.IsAsciiLetterUpper(code[1]) ? code[..2]
        : Undetermined;

    /// <summary>
    /// Equal for units whose common boundary is an internal one and not disputed, and whose outer ones look alike.
    /// </summary>
    public static string GroupOf(AdminUnit unit) =>
        unit.Country == Undetermined || separateUnits.Contains(unit.Code) || settledUnits.Contains(unit.Code)
        || disputedUnitCountryPairs.Any(pair => pair.Item1 == unit.Code)
            ? unit.Code
            : unit.Country;

    /// <summary>True when the boundary between two units is drawn as disputed.</summary>
    public static bool IsDisputed(AdminUnit one, AdminUnit other)
    {
        if (one.Country == Undetermined || other.Country == Undetermined) return true;
        if (one.Country == other.Country) return separateUnits.Contains(one.Code) != separateUnits.Contains(other.Code);
        if (disputedUnitCountryPairs.Contains((one.Code, other.Country))
            || disputedUnitCountryPairs.Contains((other.Code, one.Country))) return true;
        var pair = string.CompareOrdinal(one.Country, other.Country) < 0
            ? (one.Country, other.Country)
            : (other.Country, one.Country);
        return disputedCountryPairs.Contains(pair)
            && !settledUnits.Contains(one.Code)
            && !settledUnits.Contains(other.Code);
    }
}
