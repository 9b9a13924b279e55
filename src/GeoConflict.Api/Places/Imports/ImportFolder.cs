using GeoConflict.Api.Places.Sources;

namespace GeoConflict.Api.Places.Imports;

/// <summary>What was imported, cleaned and kept beside the index so that every later build holds it.</summary>
/// <param name="Folder">The folder; may be absent.</param>
internal sealed record ImportFolder(string Folder)
{
    /// <summary>Rows of 19 columns as in GeoNames files.</summary>
    public const string PlacesSuffix = ".places.txt";

    /// <summary>Id of a place and a name of it.</summary>
    public const string NamesSuffix = ".names.txt";

    /// <summary>Codes of the second-order units among the places.</summary>
    public const string UnitsSuffix = ".units.txt";

    /// <summary>Own places, see <see cref="OwnPlaceRow"/>.</summary>
    public const string OwnSuffix = ".own.txt";

    /// <summary>All kept files, in ordinal order.</summary>
    public IReadOnlyList<FileInfo> Files => Directory.Exists(Folder)
        ? [.. new DirectoryInfo(Folder).EnumerateFiles("*.txt").OrderBy(file => file.Name, StringComparer.Ordinal)]
        : [];

    /// <summary>Codes of units that imports describe, "SY.07.123".</summary>
    public HashSet<string> SecondOrderUnits() => [.. Lines(UnitsSuffix)];

    /// <summary>Rows of GeoNames files.</summary>
    public IEnumerable<GeoNamesRow> Places() =>
        Lines(PlacesSuffix).Select(line => GeoNamesRow.Parse(line)).OfType<GeoNamesRow>();

    /// <summary>The user's own places.</summary>
    public IEnumerable<GazetteerEntry> OwnPlaces() =>
        Lines(OwnSuffix).Select(line => OwnPlaceRow.Parse(line.Split('\t'))).OfType<GazetteerEntry>();

    /// <summary>Further names, by the id of the place.</summary>
    public IEnumerable<(long PlaceId, string Name)> Names()
    {
        foreach (var line in Lines(NamesSuffix))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab > 0 && long.TryParse(line.AsSpan(0, tab), out var id)) yield return (id, line[(tab + 1)..]);
        }
    }

    private IEnumerable<string> Lines(string suffix) => Files
        .Where(file => file.Name.EndsWith(suffix, StringComparison.Ordinal))
        .SelectMany(file => File.ReadLines(file.FullName));
}
