namespace GeoConflict.Api.Tiles;

/// <summary>A name on the map.</summary>
/// <param name="Kind">country, admin1 or city.</param>
/// <param name="Country">ISO 3166-1 alpha-2 code.</param>
/// <param name="MinZoom">The first tile zoom that holds it.</param>
/// <param name="Rank">1 is drawn largest.</param>
/// <param name="Population">Inhabitants; 0 when unknown.</param>
/// <param name="IsCapital">True for the seat of a country's government.</param>
/// <param name="NameByLanguage">Names by ISO 639-1 code, English always.</param>
/// <param name="Position">Where it stands.</param>
internal sealed record PlaceLabel(
    string Kind,
    string Country,
    int MinZoom,
    int Rank,
    long Population,
    bool IsCapital,
    IReadOnlyDictionary<string, string> NameByLanguage,
    Vertex Position)
{
    /// <summary>The languages labels are kept in, as in the columns of base_map_place.</summary>
    public static readonly IReadOnlyList<string> Languages = ["en", "ar", "fr", "es", "ru", "uk", "fa", "he"];

    /// <summary>The deepest tile zoom; the browser enlarges from there.</summary>
    public const int DeepestZoom = 12;
}
