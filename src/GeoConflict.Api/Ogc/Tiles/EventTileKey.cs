namespace GeoConflict.Api.Ogc.Tiles;

/// <summary>A tile of the Web Mercator grid with the filter it is made by.</summary>
/// <param name="Zoom">Zoom.</param>
/// <param name="X">Column from the west.</param>
/// <param name="Y">Row from the north.</param>
/// <param name="Filter">The filter as text; empty for all events.</param>
internal readonly record struct EventTileKey(int Zoom, int X, int Y, string Filter);
