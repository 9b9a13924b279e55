using GeoConflict.Gazetteer;

namespace GeoConflict.Api.Places.Sources;

/// <summary>Names of units of which the packages hold only the code.</summary>
internal sealed class UnitNames
{
    private readonly Dictionary<string, List<PlaceName>> _namesByUnit = GazetteerLexicon
        .ReadRows(GazetteerLexicon.UnitNames)
        .ToDictionary(
            row => row[0],
            row => row[1].Split('|').Select((name, i) => new PlaceName(name, i == 0 ? 0 : PlaceName.Alternate))
                .ToList());

    /// <summary>The names of the unit with this code; null if it is not listed.</summary>
    public IReadOnlyList<PlaceName>? Find(string unit) => _namesByUnit.GetValueOrDefault(unit);

    /// <summary>What a unit of this kind is called in its country, the usual word first.</summary>
    public static IReadOnlyList<string> GenericsOf(UnitCodes codes) => codes switch
    {
        { FeatureCode: "ADM1" } => ["Region", "Province", "State"],
        { CountryCode: "US", Admin1Code: "LA" } => ["Parish", "County"],
        { CountryCode: "US" or "KE" or "LR" or "SE" or "NO" or "HU" or "HR" or "EE" or "RO" or "SS" } =>
            ["County", "District"],
        { CountryCode: "NG" } => ["LGA", "Local Government Area", "District"],
        { CountryCode: "RU" or "UA" or "BY" or "KZ" or "KG" or "TJ" or "AZ" } => ["Raion", "District"],
        { CountryCode: "MX" or "CO" or "BR" or "VE" or "GT" or "HN" or "NI" or "SV" or "BO" or "PH" or "RS" or "BA" } =>
            ["Municipality", "Municipio", "District"],
        { CountryCode: "CD" } => ["Territory", "District"],
        { CountryCode: "DZ" or "ML" or "NE" or "MG" or "BF" or "CI" or "SN" or "BJ" or "TG" or "CM" or "TD" or "CF" } =>
            ["Department", "Cercle", "Commune", "District"],
        { CountryCode: "AR" or "PE" or "EC" or "CL" or "CR" or "TR" or "IR" } =>
            ["Province", "Department", "County", "District"],
        _ => ["District", "County", "Region"],
    };
}
