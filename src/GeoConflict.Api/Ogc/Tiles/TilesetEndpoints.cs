using System.Text.Json.Nodes;
using GeoConflict.Api.Ogc.Collections;
using GeoConflict.Api.Ogc.Pages;

namespace GeoConflict.Api.Ogc.Tiles;

/// <summary>The pages that describe tiles, and a style to draw them with.</summary>
internal static class TilesetEndpoints
{
    /// <summary>Maps them under /ogc.</summary>
    public static void MapTilesets(this IEndpointRouteBuilder ogc, string[] methods)
    {
        ogc.MapMethods("/tiles", methods, (HttpContext context) => Answer(
            context, "Sets of tiles", TilesetDocument.List(context.Request, TileSource.BaseMap)));
        ogc.MapMethods($"/tiles/{TilesetDocument.Grid}", methods, (HttpContext context) => Answer(
            context, "Set of tiles", TilesetDocument.Of(context.Request, TileSource.BaseMap, isWhole: true)));
        ogc.MapMethods("/collections/{collectionId}/tiles", methods, ListTilesets);
        ogc.MapMethods($"/collections/{{collectionId}}/tiles/{TilesetDocument.Grid}", methods, GetTileset);
        ogc.MapMethods("/tileMatrixSets", methods, (HttpContext context) => Answer(
            context, "Grids", TilesetDocument.Grids(context.Request)));
        ogc.MapMethods($"/tileMatrixSets/{TilesetDocument.Grid}", methods, (HttpContext context) => Answer(
            context, "Web Mercator", TilesetDocument.GridOf()));
        ogc.MapMethods("/styles/events", methods, (HttpContext context) => Answer(
            context, "Style of the events", MapStyle.Of(context.Request)));
    }

    private static async Task ListTilesets(string collectionId, HttpContext context, CollectionRegistry registry)
    {
        var source = TileSource.Of(await registry.FindAsync(collectionId, context.RequestAborted));
        await Answer(context, "Sets of tiles", TilesetDocument.List(context.Request, source));
    }

    private static async Task GetTileset(string collectionId, HttpContext context, CollectionRegistry registry)
    {
        var source = TileSource.Of(await registry.FindAsync(collectionId, context.RequestAborted));
        await Answer(context, "Set of tiles", TilesetDocument.Of(context.Request, source, isWhole: true));
    }

    private static Task Answer(HttpContext context, string title, JsonObject document)
    {
        OgcAnswer.CheckParameters(context.Request, "f");
        return OgcAnswer.WriteAsync(context, Form.Choose(context.Request, Form.Json, Form.Html), title, document);
    }
}
