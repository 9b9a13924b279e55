using System.IO.Compression;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace GeoConflict.Api.Tiles;

/// <summary><c>/tiles/base/{z}/{x}/{y}.mvt</c>: the base map as Mapbox vector tiles.</summary>
public static class TileEndpoints
{
    private const string MediaType = "application/vnd.mapbox-vector-tile";

    // The data changes when the program is upgraded; a day later every browser has seen it.
    private const string CacheControl = "public, max-age=86400, stale-while-revalidate=604800";

    /// <summary>Registers what makes and keeps tiles.</summary>
    public static IServiceCollection AddTiles(this IServiceCollection services) =>
        services.AddSingleton<BaseMapTiles>();

    /// <summary>Maps the tile address.</summary>
    public static void MapTiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/tiles/base/{z}/{x}/{y}.mvt", GetTile)
            .WithSummary("A vector tile of the base map")
            .WithTags("Tiles")
            .Produces(StatusCodes.Status200OK, contentType: MediaType)
            .Produces(StatusCodes.Status204NoContent)
            .Produces(StatusCodes.Status304NotModified)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<
        Results<FileContentHttpResult, NoContent, StatusCodeHttpResult, ProblemHttpResult>> GetTile(
        string z, string x, string y, BaseMapTiles tiles, HttpContext context, CancellationToken cancellationToken)
    {
        if (!TileAddress.TryParse(z, x, y, out var address, out var reason))
        {
            return TypedResults.Problem(reason, statusCode: StatusCodes.Status404NotFound, title: "No such tile");
        }

        var headers = context.Response.Headers;
        if (await tiles.FindVersionAsync(cancellationToken) is not { } version)
        {
            headers.CacheControl = "no-store";
            return TypedResults.NoContent();
        }

        var tag = $"\"{version}-{address.Zoom}-{address.X}-{address.Y}\"";
        headers.CacheControl = CacheControl;
        headers.ETag = tag;
        headers.Vary = HeaderNames.AcceptEncoding;
        if (IsKnown(context.Request, tag)) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        var gzip = await tiles.ReadAsync(version, address, cancellationToken);
        if (gzip.Length == 0) return TypedResults.NoContent();
        if (!AcceptsGzip(context.Request)) return TypedResults.Bytes(Decompress(gzip), MediaType);
        headers.ContentEncoding = "gzip";
        return TypedResults.Bytes(gzip, MediaType);
    }

    private static bool IsKnown(HttpRequest request, string tag) =>
        EntityTagHeaderValue.TryParseList(request.Headers.IfNoneMatch, out var known)
        && known.Any(one => one.Tag == "*" || one.Tag == tag);

    private static bool AcceptsGzip(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var encodings)
        && encodings.Any(encoding => encoding.Quality is not 0 && (encoding.Value == "gzip" || encoding.Value == "*"));

    private static byte[] Decompress(byte[] gzip)
    {
        using var tile = new MemoryStream();
        using (var stream = new GZipStream(new MemoryStream(gzip), CompressionMode.Decompress)) stream.CopyTo(tile);
        return tile.ToArray();
    }
}
