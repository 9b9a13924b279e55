namespace GeoConflict.Api.Imports;

/// <summary>What is imported and how.</summary>
/// <param name="Kind">ucdp, acled, gdelt or geojson.</param>
/// <param name="Path">The file.</param>
/// <param name="MappingPath">The mapping of a GeoJSON file; null for the other kinds.</param>
/// <param name="Encoding">Name of the file's encoding.</param>
/// <param name="Updates">Whether values that differ from what is stored are taken over.</param>
/// <param name="RejectPath">Where rows that were set aside are written to.</param>
internal sealed record ImportOptions(
    string Kind, string Path, string? MappingPath, string Encoding, bool Updates, string RejectPath)
{
    /// <summary>Rows stored together: enough that statements cost little, few enough that some are no memory.</summary>
    public int BatchSize { get; init; } = 10_000;
}
