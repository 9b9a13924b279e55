using System.Buffers.Binary;

namespace GeoConflict.Api.Ogc.Exports.Sqlite;

/// <summary>A table's rows, written as they come; holds one page for each level of its tree.</summary>
/// <param name="pages">Where its pages go.</param>
internal sealed class SqliteTable(SqlitePages pages)
{
    private const int PointerBytes = sizeof(int);

    // The most and the least of a long row that stands on the page itself; section 1.6 of the format.
    private const int MostLocal = SqlitePage.Bytes - 35;
    private const int LeastLocal = (SqlitePage.Bytes - 12) * 32 / 255 - 23;

    private readonly SqlitePage leaf = new(SqlitePageKind.TableLeaf);
    private readonly List<SqliteInterior> levels = [];
    private readonly byte[] overflow = new byte[SqlitePage.Bytes];
    private long lastId = long.MinValue;

    /// <summary>Adds a row.</summary>
    /// <param name="id">Its row id, greater than all before.</param>
    /// <param name="row">Its bytes, of a <see cref="SqliteRecord"/>.</param>
    public void Add(long id, ReadOnlySpan<byte> row)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(id, lastId);
        var local = LocalBytes(row.Length);
        var headBytes = SqliteVarint.Length(row.Length) + SqliteVarint.Length(id);
        var cellBytes = headBytes + local + (local < row.Length ? PointerBytes : 0);
        if (!leaf.Fits(cellBytes)) StoreLeaf();
        var first = local < row.Length ? StoreOverflow(row[local..]) : 0;
        var cell = leaf.Add(cellBytes);
        cell = cell[SqliteVarint.Write(cell, row.Length)..];
        cell = cell[SqliteVarint.Write(cell, id)..];
        row[..local].CopyTo(cell);
        if (first > 0) BinaryPrimitives.WriteInt32BigEndian(cell[local..], first);
        lastId = id;
    }

    /// <summary>Stores what is left.</summary>
    /// <returns>The page of the root.</returns>
    public int Finish()
    {
        if (levels.Count == 0) return pages.Write(leaf.Finish());
        StoreLeaf();
        for (var level = 0; ; level++)
        {
            var (page, key) = levels[level].Finish();
            if (level == levels.Count - 1) return page;
            AddTo(level + 1, page, key);
        }
    }

    private static int LocalBytes(int rowBytes)
    {
        if (rowBytes <= MostLocal) return rowBytes;
        var local = LeastLocal + (rowBytes - LeastLocal) % (SqlitePage.Bytes - PointerBytes);
        return local <= MostLocal ? local : LeastLocal;
    }

    private void StoreLeaf()
    {
        AddTo(0, pages.Write(leaf.Finish()), lastId);
        leaf.Clear();
    }

    private void AddTo(int level, int page, long key)
    {
        if (level == levels.Count) levels.Add(new SqliteInterior(pages));
        if (levels[level].Add(page, key) is var (full, fullKey)) AddTo(level + 1, full, fullKey);
    }

    /// <summary>Stores the rest of a long row in a chain of pages.</summary>
    /// <returns>The first of them.</returns>
    private int StoreOverflow(ReadOnlySpan<byte> rest)
    {
        var first = pages.Next;
        while (rest.Length > 0)
        {
            var part = Math.Min(rest.Length, SqlitePage.Bytes - PointerBytes);
            overflow.AsSpan().Clear();
            rest[..part].CopyTo(overflow.AsSpan(PointerBytes));
            rest = rest[part..];
            if (rest.Length > 0) BinaryPrimitives.WriteInt32BigEndian(overflow, pages.Next + 1);
            pages.Write(overflow);
        }

        return first;
    }
}
