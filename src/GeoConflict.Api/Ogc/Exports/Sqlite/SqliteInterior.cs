using System.Buffers.Binary;

namespace GeoConflict.Api.Ogc.Exports.Sqlite;

/// <summary>One level of a table's tree above its rows, built from the left; holds one page however many come.</summary>
/// <param name="pages">Where its pages go.</param>
internal sealed class SqliteInterior(SqlitePages pages)
{
    private readonly SqlitePage page = new(SqlitePageKind.TableInterior);

    // The child added last is no cell yet: the last of a page stands in its head.
    private (int Page, long Key)? pending;
    private (int Page, long Key) lastCell;

    /// <summary>Adds the next child.</summary>
    /// <param name="child">Its page.</param>
    /// <param name="key">The greatest row id in it.</param>
    /// <returns>The page that became full by this, and its greatest row id; null if none did.</returns>
    public (int Page, long Key)? Add(int child, long key)
    {
        (int, long)? full = null;
        if (pending is { } before)
        {
            if (!page.Fits(CellBytes(before.Key))) full = Store();
            AddCell(before);
        }

        pending = (child, key);
        return full;
    }

    /// <summary>Stores what is left, at least two children.</summary>
    public (int Page, long Key) Finish()
    {
        var (child, key) = pending ?? throw new InvalidOperationException("A level without children.");
        return (pages.Write(page.Finish(child)), key);
    }

    private static int CellBytes(long key) => sizeof(int) + SqliteVarint.Length(key);

    /// <summary>Stores the page with its last cell as the rightmost child, so that the next page begins with a cell of
    /// its own.</summary>
    private (int Page, long Key) Store()
    {
        page.RemoveLast(CellBytes(lastCell.Key));
        var stored = (pages.Write(page.Finish(lastCell.Page)), lastCell.Key);
        page.Clear();
        return stored;
    }

    private void AddCell((int Page, long Key) child)
    {
        var cell = page.Add(CellBytes(child.Key));
        BinaryPrimitives.WriteInt32BigEndian(cell, child.Page);
        SqliteVarint.Write(cell[sizeof(int)..], child.Key);
        lastCell = child;
    }
}
