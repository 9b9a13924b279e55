using System.Text.Json.Nodes;
using GeoConflict.Api.Ogc.Collections;
using GeoConflict.Api.Ogc.Exports;
using GeoConflict.Api.Ogc.Feed;
using GeoConflict.Api.Ogc.Items;
using GeoConflict.Api.Ogc.Pages;
using GeoConflict.Api.Ogc.Tiles;
using GeoConflict.Api.Ogc.Versions;
using GeoConflict.Api.Serving;

namespace GeoConflict.Api.Ogc;

/// <summary><c>/ogc</c>: OGC API - Features, parts 1 to 3.</summary>
internal static class OgcEndpoints
{
    /// <summary>The pages that describe the service and its collections.</summary>
    public static void MapOgc(this IEndpointRouteBuilder routes)
    {
        var ogc = routes.MapGroup(OgcLinks.Root).ExcludeFromDescription().RequireCors(OpenReads.Policy)
            .AddEndpointFilter(OgcErrors.CatchAsync);
        ogc.MapMethods("/", OpenReads.Methods, GetLanding);
        ogc.MapMethods("/conformance", OpenReads.Methods, GetConformance);
        ogc.MapMethods("/collections", OpenReads.Methods, ListCollections);
        ogc.MapMethods("/collections/{collectionId}", OpenReads.Methods, GetCollection);
        ogc.MapMethods("/collections/{collectionId}/queryables", OpenReads.Methods, GetQueryables);
        ogc.MapMethods("/collections/{collectionId}/schema", OpenReads.Methods, GetSchema);
        ogc.MapMethods("/api", OpenReads.Methods, GetApi);
        ogc.MapMethods("/api.html", OpenReads.Methods, GetApiPage);
        ogc.MapMethods("/style.css", OpenReads.Methods, GetStyle);
        ogc.MapItems(OpenReads.Methods);
        ogc.MapTilesets(OpenReads.Methods);
        ogc.MapFallback(NotFound);
        routes.MapEventTiles();
        routes.MapExports();
        routes.MapFeed();
    }

    private static Task GetLanding(HttpContext context)
    {
        var form = Prepare(context.Request);
        var links = OgcLinks.SelfAndOthers(context.Request, "", form, Form.Json, Form.Html);
        links.Add((JsonNode)OgcLinks.Link("service-desc", OgcLinks.Address(context.Request, "/api"),
            Form.OpenApi.MediaType, "Description of the API"));
        links.Add((JsonNode)OgcLinks.Link("service-doc", OgcLinks.Address(context.Request, "/api.html"),
            Form.Html.MediaType, "Description of the API for people"));
        foreach (var relation in new[] { "conformance", OgcLinks.Relation("conformance") })
        {
            links.Add((JsonNode)OgcLinks.Link(relation, OgcLinks.Address(context.Request, "/conformance"),
                Form.Json.MediaType, "Standards kept"));
        }

        foreach (var relation in new[] { "data", OgcLinks.Relation("data") })
        {
            links.Add((JsonNode)OgcLinks.Link(relation, OgcLinks.Address(context.Request, "/collections"),
                Form.Json.MediaType, "Collections"));
        }

        links.Add((JsonNode)OgcLinks.Link(OgcLinks.Relation("tilesets-vector"),
            OgcLinks.Address(context.Request, "/tiles"), Form.Json.MediaType, "Tiles of the base map"));
        return OgcAnswer.WriteAsync(context, form, "GeoConflict", new JsonObject
        {
            ["title"] = "GeoConflict",
            ["description"] = "Conflict events read from news articles, for GIS programs.",
            ["links"] = links,
        });
    }

    private static Task GetConformance(HttpContext context)
    {
        var form = Prepare(context.Request);
        return OgcAnswer.WriteAsync(context, form, "Standards kept", new JsonObject
        {
            ["conformsTo"] = new JsonArray([.. ConformanceClasses.All.Select(one => (JsonNode)one)]),
            ["links"] = OgcLinks.SelfAndOthers(context.Request, "/conformance", form, Form.Json, Form.Html),
        });
    }

    private static async Task ListCollections(
        HttpContext context, CollectionRegistry registry, ExtentReader extents, LiveVersion versions)
    {
        var form = Prepare(context.Request);
        var version = await versions.ReadAsync(context.RequestAborted);
        var collections = new JsonArray();
        foreach (var collection in await registry.ListAsync(context.RequestAborted))
        {
            var extent = await extents.ReadAsync(collection, version, context.RequestAborted);
            collections.Add((JsonNode)CollectionDocument.Of(context.Request, collection, extent, null));
        }

        await OgcAnswer.WriteAsync(context, form, "Collections", new JsonObject
        {
            ["links"] = OgcLinks.SelfAndOthers(context.Request, "/collections", form, Form.Json, Form.Html),
            ["collections"] = collections,
        });
    }

    private static async Task GetCollection(
        string collectionId, HttpContext context, CollectionRegistry registry, ExtentReader extents,
        LiveVersion versions)
    {
        var form = Prepare(context.Request);
        var collection = await registry.FindAsync(collectionId, context.RequestAborted);
        var version = await versions.ReadAsync(context.RequestAborted);
        var self = OgcLinks.SelfAndOthers(
            context.Request, CollectionDocument.PathOf(collection), form, Form.Json, Form.Html);
        await OgcAnswer.WriteAsync(context, form, collection.Title, CollectionDocument.Of(
            context.Request, collection, await extents.ReadAsync(collection, version, context.RequestAborted), self));
    }

    private static async Task GetQueryables(string collectionId, HttpContext context, CollectionRegistry registry)
    {
        var form = Prepare(context.Request, Form.Schema);
        var collection = await registry.FindAsync(collectionId, context.RequestAborted);
        await OgcAnswer.WriteAsync(
            context, form, $"Queryables of {collection.Title}",
            CollectionDocument.Queryables(context.Request, collection));
    }

    private static async Task GetSchema(string collectionId, HttpContext context, CollectionRegistry registry)
    {
        var form = Prepare(context.Request, Form.Schema);
        var collection = await registry.FindAsync(collectionId, context.RequestAborted);
        await OgcAnswer.WriteAsync(
            context, form, $"Schema of {collection.Title}", CollectionDocument.Schema(context.Request, collection));
    }

    private static async Task GetApi(HttpContext context, CollectionRegistry registry)
    {
        OgcAnswer.CheckParameters(context.Request, "f");
        var document = OpenApiDocument.Of(context.Request, await registry.ListAsync(context.RequestAborted));
        var form = Form.Choose(context.Request, Form.OpenApi, Form.Html);
        await OgcAnswer.WriteAsync(
            context, form, "Description of the API", form == Form.Html ? OpenApiDocument.ForPeople(document) : document);
    }

    private static async Task GetApiPage(HttpContext context, CollectionRegistry registry)
    {
        OgcAnswer.CheckParameters(context.Request, "f");
        var document = OpenApiDocument.Of(context.Request, await registry.ListAsync(context.RequestAborted));
        await OgcAnswer.WriteAsync(
            context, Form.Html, "Description of the API", OpenApiDocument.ForPeople(document));
    }

    private static Task GetStyle(HttpContext context) =>
        OgcAnswer.WriteTextAsync(context, "text/css; charset=utf-8", PageStyle.Css);

    private static Task NotFound() =>
        throw new BadHttpRequestException("There is nothing at this address.", StatusCodes.Status404NotFound);

    private static Form Prepare(HttpRequest request, Form? first = null)
    {
        OgcAnswer.CheckParameters(request, "f");
        return Form.Choose(request, first ?? Form.Json, Form.Html);
    }
}
