using System.Text.Json;
using GeoConflict.Gazetteer;

namespace GeoConflict.Api.Filters;

/// <summary>The filter behind <c>geoconflict geocode</c>: a place name with its country and units in, places out.</summary>
internal sealed class GeocodeFilter(IGazetteer gazetteer)
{
    private const int CandidateCount = 10;

    private readonly Geocoder geocoder = new(gazetteer);

    /// <summary>Reads the query and writes its candidates.</summary>
    /// <exception cref="InvalidLineException">The line has no query.</exception>
    public void Answer(JsonElement line, Utf8JsonWriter writer)
    {
        var query = new PlaceQuery(
            LineReader.RequiredText(line, "query"),
            LineReader.Text(line, "country"),
            LineReader.Text(line, "admin1"),
            LineReader.Text(line, "admin2"));
        JsonElement? id = line.TryGetProperty("id", out var given) ? given : null;
        writer.WriteStartObject();
        JsonLinesFilter.WriteId(writer, id);
        writer.WriteStartArray("candidates");
        var candidates = geocoder.Find(query, CandidateCount);
        foreach (var candidate in candidates)
        {
            writer.WriteStartObject();
            PlaceLine.WriteMembers(writer, gazetteer, candidate.Place, candidate.Location, candidate.UncertaintyM);
            writer.WriteNumber("score", Math.Round(candidate.Score, 3));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (candidates.Count == 0) writer.WriteString("reason", NameOf(geocoder.ReasonFor(query)));
        writer.WriteEndObject();
    }

    private static string NameOf(NotFoundReason reason) => reason switch
    {
        NotFoundReason.NoName => "no_name",
        NotFoundReason.UnknownCountry => "unknown_country",
        _ => "not_in_gazetteer",
    };
}
