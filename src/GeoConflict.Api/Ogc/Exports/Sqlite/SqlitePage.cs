using System.Buffers.Binary;

namespace GeoConflict.Api.Ogc.Exports.Sqlite;

/// <summary>A page of a b-tree: a head, pointers to cells growing down, cells growing up from the end.</summary>
/// <param name="kind">What it holds.</param>
/// <param name="start">Bytes before its head; the first page of a file has the file's there.</param>
internal sealed class SqlitePage(SqlitePageKind kind, int start = 0)
{
    /// <summary>Bytes of every page.</summary>
    public const int Bytes = 8192;

    private const int PointerBytes = sizeof(ushort);

    private readonly byte[] bytes = new byte[Bytes];
    private readonly int headBytes = kind == SqlitePageKind.TableInterior ? 12 : 8;
    private int content = Bytes;

    /// <summary>Cells on it.</summary>
    public int Count { get; private set; }

    /// <summary>Whether a cell of so many bytes has room.</summary>
    public bool Fits(int cellBytes) => start + headBytes + PointerBytes * (Count + 1) <= content - cellBytes;

    /// <summary>Room for a further cell, after all others in order.</summary>
    public Span<byte> Add(int cellBytes)
    {
        content -= cellBytes;
        var pointer = start + headBytes + PointerBytes * Count++;
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(pointer), (ushort)content);
        return bytes.AsSpan(content, cellBytes);
    }

    /// <summary>Takes the cell added last away.</summary>
    public void RemoveLast(int cellBytes)
    {
        bytes.AsSpan(content, cellBytes).Clear();
        content += cellBytes;
        Count--;
        bytes.AsSpan(start + headBytes + PointerBytes * Count, PointerBytes).Clear();
    }

    /// <summary>The page as it is stored.</summary>
    /// <param name="rightmost">The child after the last cell, on interior pages; else of no matter.</param>
    public Span<byte> Finish(int rightmost = 0)
    {
        var head = bytes.AsSpan(start);
        head[0] = (byte)kind;
        BinaryPrimitives.WriteUInt16BigEndian(head[3..], (ushort)Count);
        BinaryPrimitives.WriteUInt16BigEndian(head[5..], (ushort)content);
        if (kind == SqlitePageKind.TableInterior) BinaryPrimitives.WriteInt32BigEndian(head[8..], rightmost);
        return bytes;
    }

    /// <summary>Makes it empty again.</summary>
    public void Clear()
    {
        bytes.AsSpan().Clear();
        content = Bytes;
        Count = 0;
    }
}
