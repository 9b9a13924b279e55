using System.Text.Json.Nodes;
using GeoConflict.Api.Ogc.Collections;

namespace GeoConflict.Api.Ogc.Pages;

/// <summary>Describes collections and their properties.</summary>
internal static class CollectionDocument
{
    private const string JsonSchema = "https://json-schema.org/draft/2020-12/schema";

    /// <summary>What /collections/{id} answers.</summary>
    public static JsonObject Of(HttpRequest request, FeatureCollection collection, JsonObject? extent, JsonArray? self)
    {
        var path = PathOf(collection);
        var links = self ?? [OgcLinks.Link("self", OgcLinks.Address(request, path), Form.Json.MediaType, "This collection")];
        foreach (var form in new[] { Form.GeoJson, Form.Html })
        {
            links.Add((JsonNode)OgcLinks.Link(
                "items", OgcLinks.Address(request, $"{path}/items?f={form.Name}"), form.MediaType,
                form == Form.Html ? "Look at the features" : $"Features as {form.Spoken}"));
        }

        links.Add((JsonNode)OgcLinks.Link(
            OgcLinks.Relation("queryables"), OgcLinks.Address(request, $"{path}/queryables"), Form.Schema.MediaType,
            "What filters may name"));
        links.Add((JsonNode)OgcLinks.Link(
            OgcLinks.Relation("schema"), OgcLinks.Address(request, $"{path}/schema"), Form.Schema.MediaType,
            "Schema of the features"));
        links.Add((JsonNode)OgcLinks.Link(
            OgcLinks.Relation("tilesets-vector"), OgcLinks.Address(request, $"{path}/tiles"), Form.Json.MediaType,
            "Vector tiles"));
        var document = new JsonObject
        {
            ["id"] = collection.Id,
            ["title"] = collection.Title,
            ["description"] = collection.Description,
            ["itemType"] = "feature",
            ["crs"] = new JsonArray([.. Crs.Listed.Select(crs => (JsonNode)crs.Uri)]),
            ["storageCrs"] = collection.Srid switch
            {
                4326 => Crs.Crs84.Uri,
                var srid => Crs.OfEpsg(srid, false, false).Uri,
            },
            ["links"] = links,
        };
        if (extent is not null) document["extent"] = extent;
        return document;
    }

    /// <summary>The properties as JSON Schema: what filters may name.</summary>
    public static JsonObject Queryables(HttpRequest request, FeatureCollection collection)
    {
        var properties = new JsonObject();
        foreach (var property in collection.Properties) properties[property.Name] = SchemaOf(property);
        properties[collection.GeometryName] = GeometryOf(collection);
        return new JsonObject
        {
            ["$schema"] = JsonSchema,
            ["$id"] = OgcLinks.Address(request, PathOf(collection) + "/queryables"),
            ["type"] = "object",
            ["title"] = collection.Title,
            ["properties"] = properties,
            ["additionalProperties"] = false,
        };
    }

    /// <summary>The features as JSON Schema.</summary>
    public static JsonObject Schema(HttpRequest request, FeatureCollection collection)
    {
        var properties = new JsonObject
        {
            ["id"] = new JsonObject { ["type"] = "integer", ["x-ogc-role"] = "id", ["readOnly"] = true },
        };
        foreach (var property in collection.Properties)
        {
            var schema = SchemaOf(property);
            if (property.Name == "date_start") schema["x-ogc-role"] = "primary-interval-start";
            if (property.Name == "date_end") schema["x-ogc-role"] = "primary-interval-end";
            properties[property.Name] = schema;
        }

        var geometry = GeometryOf(collection);
        geometry["x-ogc-role"] = "primary-geometry";
        properties[collection.GeometryName] = geometry;
        return new JsonObject
        {
            ["$schema"] = JsonSchema,
            ["$id"] = OgcLinks.Address(request, PathOf(collection) + "/schema"),
            ["type"] = "object",
            ["title"] = collection.Title,
            ["properties"] = properties,
        };
    }

    /// <summary>A property as JSON Schema.</summary>
    public static JsonObject SchemaOf(FeatureProperty property)
    {
        var schema = property.Kind switch
        {
            PropertyKind.Integer => new JsonObject { ["type"] = "integer" },
            PropertyKind.Number => new JsonObject { ["type"] = "number" },
            PropertyKind.Truth => new JsonObject { ["type"] = "boolean" },
            PropertyKind.Day => new JsonObject { ["type"] = "string", ["format"] = "date" },
            PropertyKind.Instant => new JsonObject { ["type"] = "string", ["format"] = "date-time" },
            PropertyKind.TextList => new JsonObject
            {
                ["type"] = "array",
                ["items"] = new JsonObject { ["type"] = "string" },
            },
            _ => new JsonObject { ["type"] = "string" },
        };
        schema["title"] = property.Name;
        if (property.Description is { } description) schema["description"] = description;
        if (property.Values.Count > 0) schema["enum"] = new JsonArray([.. property.Values.Select(v => (JsonNode)v)]);
        return schema;
    }

    /// <summary>Address of a collection under the root.</summary>
    public static string PathOf(FeatureCollection collection) =>
        $"/collections/{Uri.EscapeDataString(collection.Id)}";

    private static JsonObject GeometryOf(FeatureCollection collection) => new()
    {
        ["title"] = "Geometry",
        ["format"] = $"geometry-{collection.GeometryFormat}",
    };
}
