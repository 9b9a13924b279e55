using GeoConflict.Lexicons;

namespace GeoConflict.Gazetteer;

/// <summary>Tables of our own about places, carried in the assembly.</summary>
public static class GazetteerLexicon
{
    /// <summary>Adjectives and peoples of countries: code, then words.</summary>
    public const string Demonyms = "demonyms.tsv";

    /// <summary>Short forms of the names of countries and states: form, unit code, style.</summary>
    public const string Abbreviations = "place-abbreviations.tsv";

    /// <summary>Names of units that the packages hold without a name: unit code, then names.</summary>
    public const string UnitNames = "unit-names.tsv";

    /// <summary>Further names of places in the packages.</summary>
    public const string PlaceOverrides = "place-overrides.tsv";

    /// <summary>Names in other languages and spellings that the packages lack: place id or unit, then names.</summary>
    public const string PlaceNames = "place-names.tsv";

    /// <summary>Words of everyday English.</summary>
    public const string CommonWords = "common-words.tsv";

    /// <summary>Given names.</summary>
    public const string GivenNames = "given-names.tsv";

    /// <summary>Places the packages lack.</summary>
    public const string PlaceSupplement = "place-supplement.tsv";

    /// <summary>Second-order units the packages do not name: country, names, point, radius.</summary>
    public const string DistrictPoints = "district-points.tsv";

    /// <summary>How letters fold.</summary>
    private const string LetterBases = "letter-bases.tsv";

    /// <summary>All that decide what the gazetteer holds.</summary>
    public static IReadOnlyList<string> Tables { get; } =
    [
        Demonyms, Abbreviations, UnitNames, PlaceOverrides, PlaceNames, PlaceSupplement, DistrictPoints, CommonWords,
        GivenNames, LetterBases,
    ];

    /// <summary>The rows of a table, each cut at its tabs; lines that start with '#' are left out.</summary>
    /// <exception cref="ArgumentException">There is no such table.</exception>
    public static IReadOnlyList<string[]> ReadRows(string table) => LexiconFile.ReadRows(table);
}
