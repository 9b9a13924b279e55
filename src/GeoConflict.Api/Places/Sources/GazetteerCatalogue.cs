using GeoConflict.Api.Places.Imports;
using GeoConflict.Api.Setup;
using GeoConflict.Gazetteer;

namespace GeoConflict.Api.Places.Sources;

/// <summary>Everything the gazetteer is made from, in the order in which it is written.</summary>
/// <remarks>The first entry with an id describes the place; later ones with the same id add names.</remarks>
internal sealed class GazetteerCatalogue
{
    private readonly GazetteerSources _packages;
    private readonly ImportFolder _imports;
    private readonly Dictionary<string, long> _idsByUnit = [];

    private GazetteerCatalogue(GazetteerSources packages, ImportFolder imports)
    {
        _packages = packages;
        _imports = imports;
    }

    /// <summary>Where imports are kept.</summary>
    public static ImportFolder ImportsOf(Workspace workspace) =>
        new(Path.Combine(workspace.Data, "gazetteer", "imports"));

    /// <summary>Reads what is needed to join the sources; some seconds.</summary>
    public static GazetteerCatalogue Open(
        Workspace workspace, IProgress<string> progress, CancellationToken cancellationToken)
    {
        progress.Report("joining provinces with the places in them");
        var packages = GazetteerSources.Open(new GazetteerPackagePaths(workspace.GazetteerPackages), cancellationToken);
        return new GazetteerCatalogue(packages, ImportsOf(workspace));
    }

    /// <summary>All entries.</summary>
    public IEnumerable<GazetteerEntry> Entries()
    {
        var lexicon = new OwnLexicon();
        foreach (var entry in _packages.CountriesAndProvinces().Select(lexicon.Extend))
        {
            if (UnitOf(entry.Place) is { } unit) _idsByUnit.TryAdd(unit, entry.Place.PlaceId);
            yield return entry;
        }

        var imported = _imports.SecondOrderUnits();
        foreach (var entry in _packages.SecondOrder())
        {
            if (!imported.Contains(entry.UnitCode)) yield return entry;
        }

        var others = OwnLexicon.Places()
            .Concat(_imports.OwnPlaces())
            .Concat(_imports.Places().Select(JoinWithUnit))
            .Concat(_packages.TownEntries().Select(lexicon.Extend))
            .Concat(_packages.AirportEntries());
        foreach (var entry in others) yield return entry;
    }

    /// <summary>Names of entries, by the entries' ids; some ids may be strange.</summary>
    public IEnumerable<(long PlaceId, string Name)> ExtraNames() => _imports.Names();

    /// <summary>An imported country or province adds its names to the one that is there already.</summary>
    private GazetteerEntry JoinWithUnit(GeoNamesRow row)
    {
        var entry = row.ToEntry();
        return UnitOf(entry.Place) is { } unit && _idsByUnit.TryGetValue(unit, out var id) && id != entry.Place.PlaceId
            ? entry with { Place = entry.Place with { PlaceId = id }, OtherId = entry.Place.PlaceId }
            : entry;
    }

    private static string? UnitOf(Place place) => place switch
    {
        { CountryCode: "" } => null,
        { IsCountry: true } or { FeatureCode: "TERR" } => place.CountryCode,
        { FeatureCode: "ADM1", Admin1Code: not "" } => $"{place.CountryCode}.{place.Admin1Code}",
        _ => null,
    };
}
