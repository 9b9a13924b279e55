using System.Buffers.Binary;
using System.Runtime.InteropServices;
using GeoConflict.Api.Ogc.Snapshot;

namespace GeoConflict.Api.Ogc.Feed;

/// <summary>Lays events out as columns that a page reads as typed arrays, in the order of their last days.</summary>
/// <remarks>
/// Little endian. Bytes 0-3 "GCEV"; 4 uint32 layout, 2; 8 uint32 number of events n; 12 uint32 flags: 1 all events of the
/// filter (else changes to lay over those known, by id), 2 wide ids; 16 float64 version of the events, what to give as
/// <c>since</c> next time. From 24 on: ids, Int32Array(n) of differences to the one before (with flag 2:
/// Float64Array(n) of the ids themselves); Int32Array(n) last day since 1970-01-01, 2147483647 if unknown; Int32Array(n)
/// fatalities, -1 if no figure is known; Uint16Array(n) days from the first possible to the last, 65535 if open;
/// Uint16Array(n) doubt about the place in hundreds of metres, rounded up, 65535 if not known; Uint8Array(n) type, 1 to 6
/// in ACLED's order, 0 other, 255 no longer there; then longitude + 180 and latitude + 90 in ten-thousandths of a degree
/// (11 m), 16777215 without a place, each as three Uint8Array(n): lowest bytes, middle, highest. Bytes of one kind side by
/// side, and ids that rise within a day, make it a quarter smaller under brotli.
/// </remarks>
internal static class FeedWriter
{
    private const int HeadBytes = 24;
    private const int BytesOfPlace = 6;
    private const uint Layout = 2;
    private const uint Whole = 1;
    private const uint WideIds = 2;
    private const byte Gone = 255;
    private const int NoPlace = 0xFFFFFF;
    private const double PerDegree = 1e4;

    /// <summary>The bytes of a feed.</summary>
    /// <param name="rows">The events; brought into order here.</param>
    /// <param name="isWhole">Whether they are all of the filter.</param>
    /// <param name="version">Version of the events.</param>
    public static byte[] Write(FeedRow[] rows, bool isWhole, long version)
    {
        Array.Sort(Array.ConvertAll(rows, row => ((long)row.Mark.DayTo << 32) | (uint)row.Id), rows);
        var isWide = Array.Exists(rows, row => row.Id > int.MaxValue);
        var count = rows.Length;
        var idBytes = isWide ? sizeof(double) : sizeof(int);
        var markBytes = 2 * sizeof(int) + 2 * sizeof(ushort) + 1;
        var bytes = new byte[HeadBytes + count * (idBytes + markBytes + BytesOfPlace)];
        "GCEV"u8.CopyTo(bytes);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), Layout);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(8), (uint)count);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(12), (isWhole ? Whole : 0) | (isWide ? WideIds : 0));
        BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(16), version);
        var at = HeadBytes;
        WriteIds(rows, Take(idBytes), isWide);
        WriteMarks(rows, Take(markBytes));
        WritePlaces(rows, Take(BytesOfPlace));
        return bytes;

        Span<byte> Take(int bytesEach)
        {
            var taken = bytes.AsSpan(at, count * bytesEach);
            at += taken.Length;
            return taken;
        }
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

    private static void WriteMarks(FeedRow[] rows, Span<byte> output)
    {
        var count = rows.Length;
        var numbers = MemoryMarshal.Cast<byte, int>(output[..(2 * count * sizeof(int))]);
        var smalls = MemoryMarshal.Cast<byte, ushort>(
            output.Slice(2 * count * sizeof(int), 2 * count * sizeof(ushort)));
        var types = output[(2 * count * (sizeof(int) + sizeof(ushort)))..];
        for (var i = 0; i < count; i++)
        {
            var (_, _, mark, isGone) = rows[i];
            numbers[i] = mark.DayTo;
            numbers[count + i] = mark.Fatalities;
            var days = (long)mark.DayTo - mark.DayFrom;
            smalls[i] = mark.DayFrom == int.MinValue || days >= ushort.MaxValue ? ushort.MaxValue : (ushort)days;
            smalls[count + i] = mark.DoubtHm;
            types[i] = isGone ? Gone : mark.TypeCode;
        }
    }

    private static void WritePlaces(FeedRow[] rows, Span<byte> output)
    {
        var count = rows.Length;
        for (var i = 0; i < count; i++)
        {
            var quad = rows[i].Quad;
            var isPlaced = quad < EventSnapshot.NoPlace;
            var east = isPlaced ? (int)Math.Round((QuadKey.LongitudeDeg(quad) + 180) * PerDegree) : NoPlace;
            var north = isPlaced ? (int)Math.Round((QuadKey.LatitudeDeg(quad) + 90) * PerDegree) : NoPlace;
            for (var plane = 0; plane < 3; plane++)
            {
                output[plane * count + i] = (byte)(east >> (8 * plane));
                output[(3 + plane) * count + i] = (byte)(north >> (8 * plane));
            }
        }
    }
}
