using System.Buffers.Binary;
using System.Runtime.InteropServices;
using GeoConflict.Api.Ogc.Snapshot;

namespace GeoConflict.Api.Ogc.Feed;

/// <summary>Lays events out as columns that a page reads as typed arrays, in the order of their last days.</summary>
/// <remarks>
/// Little endian. Bytes 0-3 "GCEV"; 4 uint32 layout, 1; 8 uint32 number of events n; 12 uint32 flags: 1 all events of the
/// filter (else changes to lay over those known, by id), 2 wide ids; 16 float64 version of the events, what to give as
/// <c>since</c> next time. From 24 on: ids, Int32Array(n) of differences to the one before (with flag 2:
/// Float64Array(n) of the ids themselves); Int32Array(n) last day since 1970-01-01, 2147483647 if unknown; Int32Array(n)
/// longitude and Int32Array(n) latitude in millionths of a degree, -2147483648 without a place; Int32Array(n)
/// fatalities, -1 if no figure is known; Uint16Array(n) days from the first possible to the last, 65535 if open;
/// Uint8Array(n) type, 1 to 6 in ACLED's order, 0 other, 255 no longer there.
/// </remarks>
internal static class FeedWriter
{
    private const int HeadBytes = 24;
    private const uint Whole = 1;
    private const uint WideIds = 2;
    private const byte Gone = 255;
    private const double PerDegree = 1e6;

    /// <summary>The bytes of a feed.</summary>
    /// <param name="rows">The events; brought into order here.</param>
    /// <param name="isWhole">Whether they are all of the filter.</param>
    /// <param name="version">Version of the events.</param>
    public static byte[] Write(FeedRow[] rows, bool isWhole, long version)
    {
        Array.Sort(rows, (a, b) => a.Mark.DayTo != b.Mark.DayTo
            ? a.Mark.DayTo.CompareTo(b.Mark.DayTo) : a.Id.CompareTo(b.Id));
        var isWide = Array.Exists(rows, row => row.Id > int.MaxValue);
        var count = rows.Length;
        var idBytes = isWide ? sizeof(double) : sizeof(int);
        var bytes = new byte[HeadBytes + count * (idBytes + 4 * sizeof(int) + sizeof(ushort) + 1)];
        "GCEV"u8.CopyTo(bytes);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), 1);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(8), (uint)count);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(12), (isWhole ? Whole : 0) | (isWide ? WideIds : 0));
        BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(16), version);
        WriteIds(rows, bytes.AsSpan(HeadBytes, count * idBytes), isWide);
        WriteColumns(rows, bytes.AsSpan(HeadBytes + count * idBytes));
        return bytes;
    }

    private static void WriteIds(FeedRow[] rows, Span<byte> output, bool isWide)
    {
        var narrow = MemoryMarshal.Cast<byte, int>(output);
        var wide = MemoryMarshal.Cast<byte, double>(output);
        var before = 0L;
        for (var i = 0; i < rows.Length; i++)
        {
            if (isWide) wide[i] = rows[i].Id;
            else narrow[i] = (int)(rows[i].Id - before);
            before = rows[i].Id;
        }
    }

    private static void WriteColumns(FeedRow[] rows, Span<byte> output)
    {
        var count = rows.Length;
        var numbers = MemoryMarshal.Cast<byte, int>(output[..(4 * count * sizeof(int))]);
        var spans = MemoryMarshal.Cast<byte, ushort>(output.Slice(4 * count * sizeof(int), count * sizeof(ushort)));
        var types = output[(4 * count * sizeof(int) + count * sizeof(ushort))..];
        for (var i = 0; i < count; i++)
        {
            var (quad, _, mark, isGone) = rows[i];
            var isPlaced = quad < EventSnapshot.NoPlace;
            numbers[i] = mark.DayTo;
            numbers[count + i] = isPlaced ? (int)Math.Round(QuadKey.LongitudeDeg(quad) * PerDegree) : int.MinValue;
            numbers[2 * count + i] = isPlaced ? (int)Math.Round(QuadKey.LatitudeDeg(quad) * PerDegree) : int.MinValue;
            numbers[3 * count + i] = mark.Fatalities;
            var days = (long)mark.DayTo - mark.DayFrom;
            spans[i] = mark.DayFrom == int.MinValue || days >= ushort.MaxValue ? ushort.MaxValue : (ushort)days;
            types[i] = isGone ? Gone : mark.TypeCode;
        }
    }
}
