using System.Text;

namespace GeoConflict.Gazetteer;

/// <summary>Tables of our own about places, carried in the assembly.</summary>
/// <remarks>Tab-separated text; '#' starts a comment line.</remarks>
public static class GazetteerLexicon
{
    /// <summary>Adjectives and peoples of countries: code, then words.</summary>
    public const string Demonyms = "Lexicons/demonyms.tsv";

    /// <summary>Short forms of names: form, country code, admin1 code, style.</summary>
    public const string Abbreviations = "Lexicons/abbreviations.tsv";

    /// <summary>Names of units that the packages hold without a name: unit code, then names.</summary>
    public const string UnitNames = "Lexicons/unit_names.tsv";

    /// <summary>Further names of places in the packages.</summary>
    public const string PlaceOverrides = "Lexicons/place_overrides.tsv";

    /// <summary>Places the packages lack.</summary>
    public const string PlaceSupplement = "Lexicons/place_supplement.tsv";

    /// <summary>The rows of a table, each cut at its tabs.</summary>
    /// <exception cref="ArgumentException">There is no such table.</exception>
    public static IEnumerable<string[]> ReadRows(string table)
    {
        using var stream = typeof(GazetteerLexicon).Assembly.GetManifestResourceStream(table)
            ?? throw new ArgumentException($"No lexicon {table} in the assembly.", nameof(table));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t');
        }
    }
}
