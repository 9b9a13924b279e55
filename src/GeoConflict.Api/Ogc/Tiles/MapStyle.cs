using System.Text.Json.Nodes;

namespace GeoConflict.Api.Ogc.Tiles;

/// <summary>A MapLibre style of the events over the base map.</summary>
internal static class MapStyle
{
    private static readonly (string Type, string Colour)[] Colours =
    [
        ("Battles", "#b2182b"), ("Explosions/Remote violence", "#e66101"), ("Violence against civilians", "#7b3294"),
        ("Protests", "#2166ac"), ("Riots", "#bf812d"), ("Strategic developments", "#4d4d4d"),
    ];

    /// <summary>The style, its addresses those of this service.</summary>
    public static JsonObject Of(HttpRequest request)
    {
        var root = $"{request.Scheme}://{request.Host}{request.PathBase}/tiles";
        return new JsonObject
        {
            ["version"] = 8,
            ["name"] = "GeoConflict",
            ["sources"] = new JsonObject
            {
                ["base"] = Source($"{root}/base/{{z}}/{{x}}/{{y}}.mvt", 12),
                ["events"] = Source($"{root}/events/{{z}}/{{x}}/{{y}}.mvt", 14),
            },
            ["layers"] = new JsonArray
            {
                new JsonObject
                {
                    ["id"] = "water",
                    ["type"] = "background",
                    ["paint"] = new JsonObject { ["background-color"] = "#dbe6ec" },
                },
                Layer("land", "fill", "base", "land", new JsonObject { ["fill-color"] = "#f6f4ef" }),
                Layer("borders", "line", "base", "borders", new JsonObject { ["line-color"] = "#9a9a9a" }),
                Layer("cells", "circle", "events", "cells", new JsonObject
                {
                    ["circle-color"] = "#b2182b",
                    ["circle-opacity"] = 0.6,
                    ["circle-radius"] = new JsonArray
                    {
                        "interpolate", new JsonArray { "linear" }, new JsonArray { "ln", new JsonArray { "get", "n" } },
                        0, 2, 10, 16,
                    },
                }),
                Layer("events", "circle", "events", "events", new JsonObject
                {
                    ["circle-radius"] = 4,
                    ["circle-color"] = ByType(),
                }),
            },
        };
    }

    private static JsonArray ByType()
    {
        var match = new JsonArray { "match", new JsonArray { "get", "type" } };
        foreach (var (type, colour) in Colours)
        {
            match.Add(type);
            match.Add(colour);
        }

        match.Add("#000000");
        return match;
    }

    private static JsonObject Source(string address, int deepest) => new()
    {
        ["type"] = "vector",
        ["tiles"] = new JsonArray { address },
        ["maxzoom"] = deepest,
    };

    private static JsonObject Layer(string id, string type, string source, string layer, JsonObject paint) => new()
    {
        ["id"] = id,
        ["type"] = type,
        ["source"] = source,
        ["source-layer"] = layer,
        ["paint"] = paint,
    };
}
