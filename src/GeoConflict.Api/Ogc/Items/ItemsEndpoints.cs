using System.Globalization;
using System.Text.Json.Nodes;
using GeoConflict.Api.Ogc.Collections;
using GeoConflict.Api.Ogc.Pages;
using GeoConflict.Api.Ogc.Sql;
using GeoConflict.Api.Ogc.Versions;

namespace GeoConflict.Api.Ogc.Items;

/// <summary>The features of a collection, page by page, and one of them.</summary>
internal static class ItemsEndpoints
{
    /// <summary>Maps them under /collections.</summary>
    public static void MapItems(this IEndpointRouteBuilder ogc, string[] methods)
    {
        ogc.MapMethods("/collections/{collectionId}/items", methods, ListItems);
        ogc.MapMethods("/collections/{collectionId}/items/{featureId}", methods, GetItem);
    }

    private static async Task ListItems(
        string collectionId, HttpContext context, CollectionRegistry registry, ItemsParser parser, ItemsWriter writer,
        LiveVersion versions)
    {
        var cancellationToken = context.RequestAborted;
        var collection = await registry.FindAsync(collectionId, cancellationToken);
        var form = Form.Choose(context.Request, Form.GeoJson, Form.Html);
        var request = await parser.ParseAsync(collection, context.Request.Query, cancellationToken);
        long? version = collection.IsVersioned ? await versions.ReadAsync(cancellationToken) : null;
        if (version is { } known && Conditional.IsKnown(context, known, form.Name)) return;
        if (form == Form.Html) await writer.WriteHtmlAsync(context, request);
        else await writer.WriteGeoJsonAsync(context, request, version);
    }

    private static async Task GetItem(
        string collectionId, string featureId, HttpContext context, CollectionRegistry registry, ItemsParser parser,
        ReadDatabase database, LiveVersion versions)
    {
        var cancellationToken = context.RequestAborted;
        OgcAnswer.CheckParameters(context.Request, "f", "crs");
        var collection = await registry.FindAsync(collectionId, cancellationToken);
        var form = Form.Choose(context.Request, Form.GeoJson, Form.Html);
        var crs = await parser.CrsOfAsync(context.Request.Query, "crs", cancellationToken);
        if (collection.IsVersioned
            && Conditional.IsKnown(context, await versions.ReadAsync(cancellationToken), form.Name)) return;
        var feature = await FindAsync(database, collection, featureId, crs, cancellationToken)
            ?? throw new BadHttpRequestException(
                $"There is no feature '{(featureId.Length > 60 ? featureId[..60] + "…" : featureId)}'.",
                StatusCodes.Status404NotFound);
        var path = $"{CollectionDocument.PathOf(collection)}/items/{Uri.EscapeDataString(featureId)}";
        var links = OgcLinks.SelfAndOthers(context.Request, path, form, Form.GeoJson, Form.Html);
        links.Add((JsonNode)OgcLinks.Link(
            "collection", OgcLinks.Address(context.Request, CollectionDocument.PathOf(collection)),
            Form.Json.MediaType, collection.Title));
        feature["links"] = links;
        context.Response.Headers["Content-Crs"] = $"<{crs.Uri}>";
        await OgcAnswer.WriteAsync(context, form, $"{collection.Title}: {featureId}", feature);
    }

    private static async Task<JsonObject?> FindAsync(
        ReadDatabase database, FeatureCollection collection, string featureId, Crs crs,
        CancellationToken cancellationToken)
    {
        if (!long.TryParse(featureId, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id))
            return null;
        await using var connection = await database.OpenAsync(cancellationToken);
        await using var command = ItemsSql.One(collection, id, crs).ToCommand(connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? JsonNode.Parse(reader.GetString(2)) as JsonObject : null;
    }
}
