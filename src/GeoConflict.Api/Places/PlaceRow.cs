using System.Text.Json.Serialization;
using Npgsql;

namespace GeoConflict.Api.Places;

/// <summary>A place as the API tells it.</summary>
/// <param name="PlaceId">Stable id.</param>
/// <param name="Name">Usual name.</param>
/// <param name="MatchedName">The name that was found.</param>
/// <param name="FeatureCode">GeoNames feature code.</param>
/// <param name="Country">ISO code; null if none.</param>
/// <param name="CountryName">English name of the country; null if none.</param>
/// <param name="Admin1">Name of the first-order unit; null if unknown.</param>
/// <param name="Lat">Degrees north.</param>
/// <param name="Lon">Degrees east.</param>
/// <param name="Population">People; 0 if unknown.</param>
/// <param name="UncertaintyM">Radius in metres within which "at this place" lies.</param>
/// <param name="Bbox">West, south, east, north of its outline; null if it has none.</param>
internal sealed record PlaceRow(
    [property: JsonPropertyName("place_id")] long PlaceId,
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("matched_name")] string MatchedName,
    [property: JsonPropertyName("feature_code")] string FeatureCode,
    [property: JsonPropertyName("country")] string? Country,
    [property: JsonPropertyName("country_name")] string? CountryName,
    [property: JsonPropertyName("admin1")] string? Admin1,
    [property: JsonPropertyName("lat")] double Lat,
    [property: JsonPropertyName("lon")] double Lon,
    [property: JsonPropertyName("population")] long Population,
    [property: JsonPropertyName("uncertainty_m")] double UncertaintyM,
    [property: JsonPropertyName("bbox")] double[]? Bbox)
{
    /// <summary>Whether <c>/area</c> gives an outline.</summary>
    [JsonPropertyName("has_area")]
    public bool HasArea => Bbox is not null;

    /// <summary>Reads a row of queries/find_place.sql or queries/find_places.sql.</summary>
    public static PlaceRow Of(NpgsqlDataReader row) => new(
        row.GetInt64(0),
        row.GetString(1),
        row.GetString(2),
        row.GetString(3),
        row.GetString(4) is { Length: > 0 } country ? country : null,
        row.IsDBNull(5) ? null : row.GetString(5),
        row.IsDBNull(6) ? null : row.GetString(6),
        row.GetDouble(7),
        row.GetDouble(8),
        row.GetInt64(9),
        row.GetDouble(10),
        row.IsDBNull(11) ? null : [row.GetDouble(11), row.GetDouble(12), row.GetDouble(13), row.GetDouble(14)]);
}

/// <summary>The answer of <c>/api/places</c>.</summary>
/// <param name="Places">Best first.</param>
internal sealed record PlaceList([property: JsonPropertyName("places")] IReadOnlyList<PlaceRow> Places);
