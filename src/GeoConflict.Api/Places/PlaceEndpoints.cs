using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using GeoConflict.Api.Data;
using GeoConflict.Api.Serving;
using GeoConflict.Gazetteer;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;

namespace GeoConflict.Api.Places;

/// <summary><c>/api/places</c>: the gazetteer.</summary>
public static class PlaceEndpoints
{
    /// <summary>Search, one place, its outline.</summary>
    public static void MapPlaces(this IEndpointRouteBuilder routes)
    {
        var places = routes.MapGroup("/api/places").WithTags("Places");
        places.MapGet("/", FindPlaces)
            .AcceptsOnly(typeof(PlaceSearchQuery))
            .WithSummary("Places by name: whole, begun or misspelled, in any script")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        places.MapGet("/{placeId:long}", GetPlace)
            .AcceptsOnly()
            .WithSummary("One place")
            .ProducesProblem(StatusCodes.Status404NotFound);
        places.MapGet("/{placeId:long}/area", GetArea)
            .AcceptsOnly()
            .WithSummary("The outline of a country or province as a GeoJSON Feature")
            .Produces<object>(StatusCodes.Status200OK, "application/geo+json")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<PlaceList>> FindPlaces(
        [AsParameters] PlaceSearchQuery query, NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        var name = NameFolder.Fold(query.ParseName());
        await using var command = CreateCommand(database, "db/queries/find_places.sql");
        command.Parameters.AddWithValue("name", name);
        command.Parameters.AddWithValue("prefix", name + "%"); // a folded name holds no '%' and no '_'
        command.Parameters.AddWithValue("country", query.ParseCountry());
        command.Parameters.AddWithValue("kinds", query.ParseKinds());
        command.Parameters.AddWithValue("limit", query.ParseLimit());
        if (name.Length == 0) return TypedResults.Ok(new PlaceList([]));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var places = new List<PlaceRow>();
        while (await reader.ReadAsync(cancellationToken)) places.Add(PlaceRow.Of(reader));
        return TypedResults.Ok(new PlaceList(places));
    }

    private static async Task<Results<Ok<PlaceRow>, ProblemHttpResult>> GetPlace(
        long placeId, NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using var command = CreateCommand(database, "db/queries/find_place.sql");
        command.Parameters.AddWithValue("place_id", placeId);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? TypedResults.Ok(PlaceRow.Of(reader))
            : Absent($"There is no place {placeId}.");
    }

    private static async Task GetArea(
        long placeId, NpgsqlDataSource database, HttpContext context, CancellationToken cancellationToken)
    {
        await using var command = CreateCommand(database, "db/queries/find_place_area.sql");
        command.Parameters.AddWithValue("place_id", placeId);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
        {
            await Absent($"Place {placeId} has no outline.").ExecuteAsync(context);
            return;
        }

        context.Response.ContentType = "application/geo+json";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter, JsonText.Options);
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteNumber("id", placeId);
        json.WritePropertyName("geometry");
        json.WriteRawValue(reader.GetString(3), skipInputValidation: true);
        json.WriteStartObject("properties");
        json.WriteNumber("place_id", placeId);
        json.WriteString("name", reader.GetString(0));
        json.WriteString("feature_code", reader.GetString(1));
        json.WriteString("country", reader.GetString(2));
        json.WriteEndObject();
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
    }

    private static ProblemHttpResult Absent(string detail) =>
        TypedResults.Problem(detail, statusCode: StatusCodes.Status404NotFound);

    [SuppressMessage("Security", "CA2100", Justification = "The texts are this program's own files.")]
    private static NpgsqlCommand CreateCommand(NpgsqlDataSource database, string file) =>
        database.CreateCommand(Sql.Read(file));
}
