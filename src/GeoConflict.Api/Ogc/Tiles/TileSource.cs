using GeoConflict.Api.Ogc.Collections;
using GeoConflict.Api.Ogc.Pages;

namespace GeoConflict.Api.Ogc.Tiles;

/// <summary>Something tiles are served of.</summary>
/// <param name="Title">Its name for people.</param>
/// <param name="Path">Address of its sets of tiles under the root.</param>
/// <param name="Layers">Layers of its tiles.</param>
internal sealed record TileSource(string Title, string Path, IReadOnlyList<string> Layers)
{
    /// <summary>The base map, whose tiles are at an address of their own.</summary>
    public static readonly TileSource BaseMap = new(
        "Base map", "/tiles", ["land", "lakes", "rivers", "admin1", "borders", "places"])
    {
        OwnAddress = "/tiles/base/{tileMatrix}/{tileCol}/{tileRow}.mvt",
    };

    /// <summary>Address of a tile where it is not under the root; null where it is.</summary>
    public string? OwnAddress { get; init; }

    /// <summary>A collection.</summary>
    public static TileSource Of(FeatureCollection collection) => new(
        collection.Title, CollectionDocument.PathOf(collection) + "/tiles",
        collection.IsVersioned ? ["events", "cells"] : [collection.Id]);
}
