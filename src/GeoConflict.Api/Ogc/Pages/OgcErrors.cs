using System.Text.Json;
using GeoConflict.Api.Serving;
using Npgsql;

namespace GeoConflict.Api.Ogc.Pages;

/// <summary>Errors as RFC 9457 problems whatever the client accepts.</summary>
internal static class OgcErrors
{
    // "Data exception": a value of the caller that the database cannot calculate with.
    private const string DataException = "22";

    // Errors of geometries that PostGIS cannot work with.
    private const string InternalError = "XX";

    /// <summary>Runs an endpoint and turns the caller's mistakes into answers.</summary>
    public static async ValueTask<object?> CatchAsync(
        EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        try
        {
            return await next(context);
        }
        catch (BadHttpRequestException exception) when (!http.Response.HasStarted)
        {
            return await WriteAsync(http, exception.StatusCode, exception.Message);
        }
        catch (PostgresException exception) when (!http.Response.HasStarted && IsOfCaller(exception))
        {
            return await WriteAsync(http, StatusCodes.Status400BadRequest,
                $"The request cannot be calculated: {exception.MessageText}.");
        }
    }

    private static bool IsOfCaller(PostgresException exception) =>
        exception.SqlState.StartsWith(DataException, StringComparison.Ordinal)
        || exception.SqlState.StartsWith(InternalError, StringComparison.Ordinal);

    private static async ValueTask<object?> WriteAsync(HttpContext http, int status, string detail)
    {
        http.Response.Clear();
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/problem+json";
        await using var json = new Utf8JsonWriter(http.Response.BodyWriter, JsonText.Options);
        json.WriteStartObject();
        json.WriteString("type"u8, "about:blank"u8);
        json.WriteString("title"u8, status == StatusCodes.Status404NotFound ? "Not Found" : "Bad Request");
        json.WriteNumber("status"u8, status);
        json.WriteString("detail"u8, detail);
        json.WriteString("instance"u8, http.Request.Path.Value);
        json.WriteEndObject();
        await json.FlushAsync(http.RequestAborted);
        return Results.Empty;
    }
}
