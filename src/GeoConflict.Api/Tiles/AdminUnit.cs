namespace GeoConflict.Api.Tiles;

/// <summary>A province, or a whole small country, with its outline.</summary>
/// <param name="Code">ISO 3166-2 code, or Natural Earth's own where there is none.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code of its country, or <see
/// cref="DisputedBoundaries.Undetermined"/>.</param>
/// <param name="LabelPoint">Where the name stands.</param>
/// <param name="NameByLanguage">Names by ISO 639-1 code; empty when the unit has none.</param>
/// <param name="Rings">Outlines, the unit to the left of each.</param>
internal sealed record AdminUnit(
    string Code,
    string Country,
    Vertex LabelPoint,
    IReadOnlyDictionary<string, string> NameByLanguage,
    IReadOnlyList<Vertex[]> Rings);
