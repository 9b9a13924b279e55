using System.Globalization;
using System.Text.Json.Nodes;
using GeoConflict.Api.Ogc.Collections;
using GeoConflict.Api.Ogc.Pages;

namespace GeoConflict.Api.Ogc.Tiles;

/// <summary>Describes sets of tiles as OGC API - Tiles and the Two Dimensional Tile Matrix Set standard have it.</summary>
internal static class TilesetDocument
{
    /// <summary>The grid.</summary>
    public const string Grid = "WebMercatorQuad";

    private const string GridUri = "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad";
    private const double HalfCircumferenceM = 20037508.342789244;
    private const double ZeroScale = 559082264.0287178;
    private const double ZeroCellM = 156543.03392804097;

    /// <summary>The sets of tiles of a source, of which there is one.</summary>
    public static JsonObject List(HttpRequest request, TileSource source) => new()
    {
        ["links"] = new JsonArray
        {
            OgcLinks.Link("self", OgcLinks.Address(request, source.Path), Form.Json.MediaType, "Sets of tiles"),
        },
        ["tilesets"] = new JsonArray { Of(request, source, isWhole: false) },
    };

    /// <summary>One set of tiles.</summary>
    public static JsonObject Of(HttpRequest request, TileSource source, bool isWhole)
    {
        var path = $"{source.Path}/{Grid}";
        var item = OgcLinks.Link(
            "item", source.OwnAddress is { } own
                ? $"{request.Scheme}://{request.Host}{request.PathBase}{own}"
                : OgcLinks.Address(request, $"{path}/{{tileMatrix}}/{{tileRow}}/{{tileCol}}"),
            EventTileEndpoints.MediaType, "Tiles");
        item["templated"] = true;
        var document = new JsonObject
        {
            ["title"] = source.Title,
            ["dataType"] = "vector",
            ["crs"] = Crs.Epsg3857.Uri,
            ["tileMatrixSetURI"] = GridUri,
            ["links"] = new JsonArray
            {
                OgcLinks.Link("self", OgcLinks.Address(request, path), Form.Json.MediaType, "This set of tiles"),
                OgcLinks.Link(OgcLinks.Relation("tiling-scheme"), OgcLinks.Address(request, $"/tileMatrixSets/{Grid}"),
                    Form.Json.MediaType, "The grid"),
                item,
            },
        };
        if (!isWhole) return document;
        document["layers"] = new JsonArray([.. source.Layers.Select(layer => (JsonNode)new JsonObject
        {
            ["id"] = layer,
            ["dataType"] = "vector",
        })]);
        return document;
    }

    /// <summary>The grids, of which there is one.</summary>
    public static JsonObject Grids(HttpRequest request) => new()
    {
        ["tileMatrixSets"] = new JsonArray
        {
            new JsonObject
            {
                ["id"] = Grid,
                ["title"] = "Web Mercator",
                ["uri"] = GridUri,
                ["crs"] = Crs.Epsg3857.Uri,
                ["links"] = new JsonArray
                {
                    OgcLinks.Link("self", OgcLinks.Address(request, $"/tileMatrixSets/{Grid}"), Form.Json.MediaType,
                        "The grid"),
                },
            },
        },
    };

    /// <summary>The grid itself.</summary>
    /// <remarks>Programs that read the first version of the standard (GDAL up to 3.8) find its members too.</remarks>
    public static JsonObject GridOf() => new()
    {
        ["type"] = "TileMatrixSetType",
        ["identifier"] = Grid,
        ["supportedCRS"] = Crs.Epsg3857.Uri,
        ["tileMatrix"] = new JsonArray([.. Enumerable.Range(0, EventTiles.DeepestZoom + 1).Select(FirstVersionMatrix)]),
        ["id"] = Grid,
        ["title"] = "Web Mercator",
        ["uri"] = GridUri,
        ["crs"] = Crs.Epsg3857.Uri,
        ["orderedAxes"] = new JsonArray { "X", "Y" },
        ["wellKnownScaleSet"] = "http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible",
        ["tileMatrices"] = new JsonArray([.. Enumerable.Range(0, EventTiles.DeepestZoom + 1).Select(Matrix)]),
    };

    private static JsonNode FirstVersionMatrix(int zoom) => new JsonObject
    {
        ["type"] = "TileMatrixType",
        ["identifier"] = zoom.ToString(CultureInfo.InvariantCulture),
        ["scaleDenominator"] = ZeroScale / (1 << zoom),
        ["topLeftCorner"] = new JsonArray { -HalfCircumferenceM, HalfCircumferenceM },
        ["tileWidth"] = 256,
        ["tileHeight"] = 256,
        ["matrixWidth"] = 1 << zoom,
        ["matrixHeight"] = 1 << zoom,
    };

    private static JsonNode Matrix(int zoom) => new JsonObject
    {
        ["id"] = zoom.ToString(CultureInfo.InvariantCulture),
        ["scaleDenominator"] = ZeroScale / (1 << zoom),
        ["cellSize"] = ZeroCellM / (1 << zoom),
        ["cornerOfOrigin"] = "topLeft",
        ["pointOfOrigin"] = new JsonArray { -HalfCircumferenceM, HalfCircumferenceM },
        ["tileWidth"] = 256,
        ["tileHeight"] = 256,
        ["matrixWidth"] = 1 << zoom,
        ["matrixHeight"] = 1 << zoom,
    };
}
