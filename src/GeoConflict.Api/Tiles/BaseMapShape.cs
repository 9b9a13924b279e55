namespace GeoConflict.Api.Tiles;

/// <summary>A row of base_map_shape: what one cell shows of one layer at one zoom.</summary>
/// <param name="Zoom">Tile zoom the geometry is drawn for.</param>
/// <param name="CellX">Column of the cell.</param>
/// <param name="CellY">Row of the cell, from the north.</param>
/// <param name="Layer">land, lakes, rivers, admin1 or borders.</param>
/// <param name="Rank">1 is the most important; 0 where the layer has no ranks.</param>
/// <param name="IsDisputed">True for boundaries that are not agreed.</param>
/// <param name="GeometryEwkb">The geometry, EPSG:3857.</param>
internal sealed record BaseMapShape(
    int Zoom, int CellX, int CellY, string Layer, int Rank, bool IsDisputed, byte[] GeometryEwkb);
