using System.Text.Json.Nodes;
using GeoConflict.Api.Ogc.Collections;
using GeoConflict.Api.Ogc.Items;
using GeoConflict.Api.Serving;

namespace GeoConflict.Api.Ogc.Pages;

/// <summary>The description of the OGC API in OpenAPI 3.0, each collection with its own parameters.</summary>
internal static class OpenApiDocument
{
    /// <summary>The document.</summary>
    public static JsonObject Of(HttpRequest request, IReadOnlyList<FeatureCollection> collections)
    {
        var paths = new JsonObject
        {
            ["/"] = Get("landing", "What there is", Form.Json, []),
            ["/conformance"] = Get("conformance", "Standards kept", Form.Json, []),
            ["/collections"] = Get("collections", "The collections", Form.Json, []),
            ["/tileMatrixSets"] = Get("grids", "Grids of tiles", Form.Json, []),
            ["/tileMatrixSets/WebMercatorQuad"] = Get("grid", "The grid of tiles", Form.Json, []),
            ["/tiles"] = Get("baseTilesets", "Sets of tiles of the base map", Form.Json, []),
            ["/tiles/WebMercatorQuad"] = Get("baseTileset", "The set of tiles", Form.Json, []),
            ["/styles/events"] = Get("style", "A MapLibre style of the events", Form.Json, []),
            ["/api"] = Get("api", "This description", Form.OpenApi, []),
            ["/api.html"] = Get("apiPage", "This description for people", Form.Html, []),
        };
        foreach (var collection in collections) AddCollection(paths, collection);
        paths["/collections/{collectionId}/items/{featureId}"] = Get(
            "item", "One feature", Form.GeoJson,
            [
                InPath("collectionId", "The collection.", [.. collections.Select(collection => collection.Id)]),
                InPath("featureId", "Id of the feature.", []),
                Query("crs", "Reference system of the answer; CRS84 if left out.", Text("uri"), Crs.Epsg3857.Uri),
            ]);
        return new JsonObject
        {
            ["openapi"] = "3.0.3",
            ["info"] = new JsonObject
            {
                ["title"] = "GeoConflict: OGC API",
                ["version"] = ProgramVersion.Text,
                ["description"] = "Conflict events, places and tables of the installation as OGC API - Features. "
                    + "Errors are RFC 9457 problems that name the parameter; unknown parameters are refused.",
            },
            ["servers"] = new JsonArray { new JsonObject { ["url"] = OgcLinks.Address(request, "") } },
            ["paths"] = paths,
            ["components"] = new JsonObject
            {
                ["schemas"] = new JsonObject { ["problem"] = Problem() },
            },
        };
    }

    /// <summary>What people want of it: addresses, what they answer and what they take.</summary>
    public static JsonObject ForPeople(JsonObject document) => new()
    {
        ["description"] = document["info"]?["description"]?.DeepClone(),
        ["paths"] = new JsonObject((document["paths"] as JsonObject ?? []).Select(path =>
            KeyValuePair.Create(path.Key, (JsonNode?)new JsonObject
            {
                ["answers"] = path.Value?["get"]?["summary"]?.DeepClone(),
                ["parameters"] = new JsonArray([.. (path.Value?["get"]?["parameters"] as JsonArray ?? [])
                    .Select(parameter => parameter?["name"]?.DeepClone())]),
            }))),
    };

    private static void AddCollection(JsonObject paths, FeatureCollection collection)
    {
        var path = CollectionDocument.PathOf(collection);
        var name = collection.Id;
        paths[path] = Get($"{name}.collection", collection.Title, Form.Json, []);
        paths[$"{path}/queryables"] = Get($"{name}.queryables", "What filters may name", Form.Schema, []);
        paths[$"{path}/schema"] = Get($"{name}.schema", "Schema of the features", Form.Schema, []);
        paths[$"{path}/tiles"] = Get($"{name}.tilesets", "Sets of tiles", Form.Json, []);
        paths[$"{path}/tiles/WebMercatorQuad"] = Get($"{name}.tileset", "The set of tiles", Form.Json, []);
        paths[$"{path}/tiles/WebMercatorQuad/{{tileMatrix}}/{{tileRow}}/{{tileCol}}"] = Get(
            $"{name}.tile", "A vector tile; 204 where it would be empty", Form.Mvt,
            [
                InPath("tileMatrix", "Zoom, 0 to 22.", []), InPath("tileRow", "Row from the north.", []),
                InPath("tileCol", "Column from the west.", []),
                .. collection.DaysSql is null ? Array.Empty<JsonNode>()
                    : [Query("datetime", "An RFC 3339 day, instant or interval.", Text(null), "2023-10-01/..")],
            ]);
        paths[$"{path}/items"] = Get(
            $"{name}.items", $"Features of {collection.Title}", Form.GeoJson, ItemParameters(collection));
    }

    private static JsonArray ItemParameters(FeatureCollection collection)
    {
        var parameters = new JsonArray
        {
            Query("limit", "How many features at most.", new JsonObject
            {
                ["type"] = "integer",
                ["minimum"] = 1,
                ["maximum"] = ItemsRequest.MaxLimit,
                ["default"] = ItemsRequest.DefaultLimit,
            }, 100),
            Query("bbox", "Minimum and maximum of both axes; a western edge east of the eastern one means a box over "
                + "the antimeridian. Heights are ignored.", new JsonObject
            {
                ["type"] = "array",
                ["items"] = new JsonObject { ["type"] = "number" },
                ["minItems"] = 4,
                ["maxItems"] = 6,
            }, new JsonArray { 35, 32, 43, 38 }),
            Query("bbox-crs", "Reference system of bbox; CRS84 if left out.", Text("uri"), Crs.Epsg3857.Uri),
            Query("datetime", "An RFC 3339 day or instant, or an interval start/end; '..' is an open end.", Text(null),
                "2023-10-01/.."),
            Query("crs", "Reference system of the answer; CRS84 if left out.", Text("uri"), Crs.Epsg3857.Uri),
            Query("filter", "A condition in CQL2.", Text(null), "event_type = 'Battles' AND fatalities > 3"),
            Query("filter-lang", "How the filter is written.", new JsonObject
            {
                ["type"] = "string",
                ["enum"] = new JsonArray { "cql2-text", "cql2-json" },
                ["default"] = "cql2-text",
            }, "cql2-text"),
            Query("filter-crs", "Reference system of the filter's geometries; CRS84 if left out.", Text("uri"),
                Crs.Epsg3857.Uri),
            Query("cursor", "Where to go on, from the 'next' link of the page before.", Text(null),
                "AAAAAAAAAAAAAAAAAAAAKg"),
        };
        foreach (var property in collection.Properties.Where(one =>
            one.Kind is not (PropertyKind.TextList or PropertyKind.Geometry)))
        {
            var schema = CollectionDocument.SchemaOf(property);
            schema.Remove("title");
            parameters.Add((JsonNode)Query(property.Name, $"Only features with this {property.Name}.", schema,
                ExampleOf(property)));
        }

        return parameters;
    }

    private static JsonObject Get(string id, string summary, Form form, JsonArray parameters)
    {
        parameters.Add((JsonNode)Query("f", "Form of the answer; else by the header Accept.", new JsonObject
        {
            ["type"] = "string",
            ["enum"] = form == Form.Html ? new JsonArray { form.Name } : new JsonArray { form.Name, Form.Html.Name },
        }, form.Name));

        var content = new JsonObject { [form.MediaType] = new JsonObject { ["schema"] = Schema(form) } };
        if (form != Form.Html) content[Form.Html.MediaType] = new JsonObject { ["schema"] = Schema(Form.Html) };
        return new JsonObject
        {
            ["get"] = new JsonObject
            {
                ["operationId"] = id,
                ["summary"] = summary,
                ["parameters"] = parameters,
                ["responses"] = new JsonObject
                {
                    ["200"] = new JsonObject { ["description"] = summary, ["content"] = content },
                    ["204"] = new JsonObject { ["description"] = "There is nothing in it." },
                    ["304"] = new JsonObject { ["description"] = "The client has it already (If-None-Match)." },
                    ["400"] = Refusal("A parameter is unknown or malformed; the detail names it."),
                    ["404"] = Refusal("There is no such thing."),
                    ["500"] = Refusal("The service failed."),
                },
            },
        };
    }

    private static JsonObject Schema(Form form) =>
        new() { ["type"] = form == Form.Html ? "string" : "object" };

    private static JsonObject Refusal(string description) => new()
    {
        ["description"] = description,
        ["content"] = new JsonObject
        {
            ["application/problem+json"] = new JsonObject
            {
                ["schema"] = new JsonObject { ["$ref"] = "#/components/schemas/problem" },
            },
        },
    };

    private static JsonObject Problem() => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["type"] = Text(null),
            ["title"] = Text(null),
            ["status"] = new JsonObject { ["type"] = "integer" },
            ["detail"] = Text(null),
            ["instance"] = Text(null),
        },
        ["example"] = new JsonObject
        {
            ["type"] = "about:blank",
            ["title"] = "Bad Request",
            ["status"] = 400,
            ["detail"] = "bbox: needs four numbers, or six with heights.",
        },
    };

    private static JsonNode ExampleOf(FeatureProperty property) => property.Kind switch
    {
        PropertyKind.Integer => 3,
        PropertyKind.Number => 0.5,
        PropertyKind.Truth => true,
        PropertyKind.Day => "2023-11-12",
        PropertyKind.Instant => "2023-11-12T06:00:00Z",
        _ => property.Values.Count > 0 ? property.Values[0] : "Aleppo",
    };

    private static JsonObject Query(string name, string description, JsonObject schema, JsonNode example)
    {
        return new JsonObject
        {
            ["name"] = name,
            ["in"] = "query",
            ["required"] = false,
            ["description"] = description,
            ["style"] = "form",
            ["explode"] = false,
            ["schema"] = schema,
            ["example"] = example,
        };
    }

    private static JsonObject InPath(string name, string description, string[] values)
    {
        var schema = Text(null);
        if (values.Length > 0) schema["enum"] = new JsonArray([.. values.Select(value => (JsonNode)value)]);
        return new JsonObject
        {
            ["name"] = name,
            ["in"] = "path",
            ["required"] = true,
            ["description"] = description,
            ["schema"] = schema,
            ["example"] = values.Length > 0 ? values[0] : "5",
        };
    }

    private static JsonObject Text(string? format)
    {
        var schema = new JsonObject { ["type"] = "string" };
        if (format is not null) schema["format"] = format;
        return schema;
    }
}
