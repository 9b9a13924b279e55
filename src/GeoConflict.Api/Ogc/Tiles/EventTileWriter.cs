using GeoConflict.Api.Ogc.Snapshot;
using GeoConflict.Events;

namespace GeoConflict.Api.Ogc.Tiles;

/// <summary>Makes a vector tile of events: each of them (layer "events") where they are few enough, else counts of cells
/// (layer "cells"), so that no tile grows past <see cref="MostBytes"/>.</summary>
internal static class EventTileWriter
{
    /// <summary>No tile is larger.</summary>
    public const int MostBytes = 500_000;

    /// <summary>A tile with more events than this holds cells.</summary>
    public const int MostEvents = 12_000;

    // 64 cells a side of a tile: 8 pixels each on a tile drawn with 512.
    private const int FinestCellZooms = 6;
    private const int CoarsestCellZooms = 4;
    private const int Types = BinCounts.Types;

    // Spans of time that counts are cut into, the finest that fits a tile: a week, four, a quarter, a year, five years.
    private static readonly int[] BinDays = [7, 28, 91, 364, 1820];

    // Rows beyond which trying finer bins is a waste.
    private static readonly int[] MostRowsOfBin = [20_000, 60_000, 150_000, int.MaxValue, int.MaxValue];

    private static readonly string[] TypeNames =
        ["", .. Enum.GetValues<EventType>().Select(EventTaxonomy.NameOf)];

    private static readonly string[] EventKeys = ["type", "day", "day_from", "fatalities"];

    private static readonly string[] CellKeys = ["n", "fatalities", "t1", "t2", "t3", "t4", "t5", "t6", "bin_days", "bins"];

    /// <summary>The tile; no bytes where nothing is in it.</summary>
    /// <param name="rows">Its events.</param>
    /// <param name="zoom">Its zoom.</param>
    public static byte[] Write(TileRows rows, int zoom)
    {
        if (rows.Count == 0) return [];
        if (rows.Count <= MostEvents)
        {
            var tile = WriteEvents(rows, zoom);
            if (tile.Length <= MostBytes) return tile;
        }

        for (var bin = 0; bin < BinDays.Length; bin++)
        {
            if (rows.Count > MostRowsOfBin[bin]) continue;
            if (WriteCells(rows, zoom, FinestCellZooms, BinDays[bin]) is { } tile) return tile;
        }

        return WriteCells(rows, zoom, CoarsestCellZooms, BinDays[^1]) ?? WriteCells(rows, zoom, CoarsestCellZooms, null)
            ?? throw new InvalidOperationException("A tile of 256 cells does not fit.");
    }

    private static byte[] WriteEvents(TileRows rows, int zoom)
    {
        using var layer = new MvtLayer("events", EventKeys);
        for (var row = 0; row < rows.Count; row++)
        {
            var mark = rows.MarkOf(row);
            if (mark.TypeCode > 0) layer.AddTag(0, MvtValue.Of(TypeNames[mark.TypeCode]));
            if (mark.DayTo != int.MaxValue) layer.AddTag(1, MvtValue.Of(mark.DayTo));
            if (mark.DayFrom != mark.DayTo && mark.DayFrom != int.MinValue) layer.AddTag(2, MvtValue.Of(mark.DayFrom));
            if (mark.Fatalities >= 0) layer.AddTag(3, MvtValue.Of(mark.Fatalities));
            layer.AddPoint(rows.IdOf(row), Within(QuadKey.X(rows.QuadOf(row)), zoom),
                Within(QuadKey.Y(rows.QuadOf(row)), zoom));
        }

        return TileOf(layer);
    }

    /// <returns>Null where the tile would be too large.</returns>
    private static byte[]? WriteCells(TileRows rows, int zoom, int cellZooms, int? binDays)
    {
        using var layer = new MvtLayer("cells", CellKeys);
        var shift = 2 * Math.Max(0, 30 - zoom - cellZooms);
        var textBytes = 0;
        if (BinCounts.Of(rows, binDays) is not { } counts) return null;
        for (var start = 0; start < rows.Count;)
        {
            var cell = rows.QuadOf(start) >> shift;
            var end = start + 1;
            while (end < rows.Count && rows.QuadOf(end) >> shift == cell) end++;
            textBytes += AddCell(layer, rows, start..end, zoom, binDays, counts);
            if (layer.Length + textBytes > MostBytes) return null;
            start = end;
        }

        var tile = TileOf(layer);
        return tile.Length <= MostBytes ? tile : null;
    }

    /// <returns>Bytes of the text that the cell adds.</returns>
    private static int AddCell(
        MvtLayer layer, TileRows rows, Range range, int zoom, int? binDays, BinCounts counts)
    {
        var (sumX, sumY, fatalities) = (0L, 0L, 0L);
        Span<int> types = stackalloc int[Types + 1];
        var (start, length) = range.GetOffsetAndLength(rows.Count);
        for (var row = start; row < start + length; row++)
        {
            var mark = rows.MarkOf(row);
            sumX += QuadKey.X(rows.QuadOf(row));
            sumY += QuadKey.Y(rows.QuadOf(row));
            fatalities += Math.Max(0, mark.Fatalities);
            types[mark.TypeCode]++;
            counts.Add(mark);
        }

        layer.AddTag(0, MvtValue.Of(length));
        if (fatalities > 0) layer.AddTag(1, MvtValue.Of(fatalities));
        for (var type = 1; type <= Types; type++)
        {
            if (types[type] > 0) layer.AddTag(1 + type, MvtValue.Of(types[type]));
        }

        var text = counts.TakeText();
        if (binDays is { } known && text.Length > 0)
        {
            layer.AddTag(8, MvtValue.Of(known));
            layer.AddTag(9, MvtValue.Of(text));
        }

        layer.AddPoint(null, Within((int)(sumX / length), zoom), Within((int)(sumY / length), zoom));
        return text.Length + 4;
    }

    private static byte[] TileOf(MvtLayer layer)
    {
        using var tile = new PooledBytes(layer.Length + 4096);
        layer.WriteTo(tile);
        return tile.Written.ToArray();
    }

    /// <summary>A column or row of zoom 30 as units of its tile.</summary>
    private static int Within(int position, int zoom)
    {
        var inTile = position & ((QuadKey.Side >> zoom) - 1);
        var shift = 30 - zoom - 12;
        return shift >= 0 ? inTile >> shift : inTile << -shift;
    }
}
