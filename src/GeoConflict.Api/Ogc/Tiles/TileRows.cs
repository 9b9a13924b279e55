using GeoConflict.Api.Ogc.Snapshot;

namespace GeoConflict.Api.Ogc.Tiles;

/// <summary>The events of a tile in the order of their quadkeys.</summary>
/// <param name="quads">Quadkeys at zoom 30.</param>
/// <param name="ids">Ids.</param>
/// <param name="marks">Days, types, figures.</param>
internal readonly ref struct TileRows(
    ReadOnlySpan<long> quads, ReadOnlySpan<long> ids, ReadOnlySpan<EventMark> marks)
{
    /// <summary>Quadkeys at zoom 30.</summary>
    public ReadOnlySpan<long> Quads { get; } = quads;

    /// <summary>Ids.</summary>
    public ReadOnlySpan<long> Ids { get; } = ids;

    /// <summary>Days, types, figures.</summary>
    public ReadOnlySpan<EventMark> Marks { get; } = marks;

    /// <summary>How many.</summary>
    public int Count => Quads.Length;

    /// <summary>The rows of a snapshot in a range.</summary>
    public static TileRows Of(EventSnapshot snapshot, Range rows) =>
        new(snapshot.Quads.AsSpan(rows), snapshot.Ids.AsSpan(rows), snapshot.Marks.AsSpan(rows));
}
