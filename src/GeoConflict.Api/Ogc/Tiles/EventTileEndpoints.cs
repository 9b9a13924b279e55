using System.Globalization;
using GeoConflict.Api.Data;
using GeoConflict.Api.Events;
using GeoConflict.Api.Ogc.Collections;
using GeoConflict.Api.Ogc.Pages;
using GeoConflict.Api.Serving;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace GeoConflict.Api.Ogc.Tiles;

/// <summary><c>/tiles/events/{z}/{x}/{y}.mvt</c> and the same tiles under OGC API - Tiles.</summary>
internal static class EventTileEndpoints
{
    /// <summary>What a vector tile is.</summary>
    public const string MediaType = "application/vnd.mapbox-vector-tile";

    /// <summary>Maps the addresses of tiles.</summary>
    public static void MapEventTiles(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/tiles/events/{z}/{x}/{y}.mvt", OpenReads.Methods, GetTile)
            .RequireCors(OpenReads.Policy)
            .AddEndpointFilter(OgcErrors.CatchAsync)
            .AcceptsOnly(typeof(EventFilterQuery))
            .WithSummary("A vector tile of events: each of them, or counts by cell, type and time where there are many")
            .WithTags("Tiles")
            .Produces(StatusCodes.Status200OK, contentType: MediaType)
            .Produces(StatusCodes.Status204NoContent)
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapMethods(
            OgcLinks.Root + "/collections/{collectionId}/tiles/WebMercatorQuad/{z}/{y}/{x}", OpenReads.Methods,
            GetOgcTile)
            .RequireCors(OpenReads.Policy).AddEndpointFilter(OgcErrors.CatchAsync).ExcludeFromDescription();
    }

    private static Task GetTile(
        string z, string x, string y, [AsParameters] EventFilterQuery query, EventTiles tiles,
        IDbContextFactory<ConflictDb> databases, HttpContext context) =>
        AnswerAsync(AddressOf(z, x, y), query, tiles, databases, context);

    private static async Task GetOgcTile(
        string collectionId, string z, string x, string y, string? datetime, EventTiles tiles,
        CollectionTiles otherTiles, CollectionRegistry registry, IDbContextFactory<ConflictDb> databases,
        HttpContext context)
    {
        var collection = await registry.FindAsync(collectionId, context.RequestAborted);
        var address = AddressOf(z, x, y);
        if (collection.IsVersioned)
        {
            OgcAnswer.CheckParameters(context.Request, "datetime", "f");
            var query = new EventFilterQuery { Datetime = datetime };
            await AnswerAsync(address, query, tiles, databases, context);
            return;
        }

        OgcAnswer.CheckParameters(context.Request, "f");
        await WriteAsync(
            new KeptTile(await otherTiles.ReadAsync(collection, address, context.RequestAborted)), context);
    }

    private static async Task AnswerAsync(
        EventTileKey key, EventFilterQuery query, EventTiles tiles, IDbContextFactory<ConflictDb> databases,
        HttpContext context)
    {
        EventFilter? filter = null;
        var isFiltered = context.Request.Query.Any(parameter => parameter.Key != "f");
        if (isFiltered)
        {
            filter = EventFilter.Parse(query);
            await using var db = await databases.CreateDbContextAsync(context.RequestAborted);
            filter = await filter.LocateAsync(db, context.RequestAborted);
            key = key with { Filter = context.Request.QueryString.Value ?? "" };
        }

        await WriteAsync(await tiles.GetAsync(key, filter, context.RequestAborted), context);
    }

    private static async Task WriteAsync(KeptTile tile, HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.CacheControl = "no-cache";
        response.Headers.ETag = tile.Tag;
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (request.Headers.IfNoneMatch.Count > 0 && EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch,
            out var known) && known.Any(one => one.Tag == "*" || one.Tag == tile.Tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        if (tile.Bytes.Length == 0)
        {
            response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        var bytes = tile.Bytes;
        if (AcceptsGzip(request))
        {
            bytes = tile.Gzip;
            response.Headers.ContentEncoding = "gzip";
        }

        response.ContentType = MediaType;
        response.ContentLength = bytes.Length;
        await response.BodyWriter.WriteAsync(bytes, context.RequestAborted);
    }

    private static bool AcceptsGzip(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var encodings)
        && encodings.Any(encoding => encoding.Quality is not 0 && (encoding.Value == "gzip" || encoding.Value == "*"));

    private static EventTileKey AddressOf(string z, string x, string y)
    {
        if (!TryParse(z, out var zoom) || zoom > EventTiles.DeepestZoom)
            throw NoTile($"the zoom must be a whole number from 0 to {EventTiles.DeepestZoom}");
        var last = (1 << zoom) - 1;
        if (!TryParse(x, out var column) || column > last)
            throw NoTile($"the column must be a whole number from 0 to {last} at zoom {zoom}");
        if (!TryParse(y, out var row) || row > last)
            throw NoTile($"the row must be a whole number from 0 to {last} at zoom {zoom}");
        return new EventTileKey(zoom, column, row, "");
    }

    private static BadHttpRequestException NoTile(string why) =>
        new($"There is no such tile: {why}.", StatusCodes.Status404NotFound);

    private static bool TryParse(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
