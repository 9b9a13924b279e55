using System.Buffers.Binary;

namespace GeoConflict.Api.Ogc.Exports.Sqlite;

/// <summary>An SQLite 3 database written from its first row to its last: each table once, rows by rising id. Memory does
/// not grow with the rows.</summary>
/// <remarks>"Database File Format", sqlite.org/fileformat2.html; sections are named where they decide.</remarks>
/// <param name="stream">Where it goes; empty, can be sought.</param>
/// <param name="applicationId">Which kind of file it is.</param>
/// <param name="userVersion">Which version of that kind.</param>
internal sealed class SqliteFile(Stream stream, uint applicationId, int userVersion)
{
    private const int HeadBytes = 100;

    // The version of SQLite whose format this is: 3.39.0.
    private const int FormatOf = 3_039_000;

    private readonly SqlitePages pages = new(stream);
    private readonly SqlitePage schema = new(SqlitePageKind.TableLeaf, HeadBytes);
    private readonly SqliteRecord row = new();

    /// <summary>A table to fill; then it is added.</summary>
    public SqliteTable Begin() => new(pages);

    /// <summary>Adds a table that has been filled.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="sql">The statement that would create it.</param>
    /// <param name="table">Its rows.</param>
    public void Add(string name, string sql, SqliteTable table) =>
        AddToSchema("table", name, name, table.Finish(), sql);

    /// <summary>Adds a table of few rows.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="sql">The statement that would create it.</param>
    /// <param name="rows">Ids, rising, and values; the value of an INTEGER PRIMARY KEY is null there.</param>
    public void Add(string name, string sql, params IEnumerable<(long Id, object?[] Values)> rows)
    {
        var table = Begin();
        foreach (var (id, values) in rows) table.Add(id, RowOf(values));
        Add(name, sql, table);
    }

    /// <summary>Adds the index that a PRIMARY KEY or UNIQUE of a table makes, of one entry.</summary>
    /// <param name="table">The table, added before.</param>
    /// <param name="number">Which of the table's such indexes, from 1.</param>
    /// <param name="entry">The values and the row id.</param>
    public void AddIndex(string table, int number, params object?[] entry)
    {
        var page = new SqlitePage(SqlitePageKind.IndexLeaf);
        var bytes = RowOf(entry);
        var cell = page.Add(SqliteVarint.Length(bytes.Length) + bytes.Length);
        bytes.CopyTo(cell[SqliteVarint.Write(cell, bytes.Length)..]);
        AddToSchema("index", FormattableString.Invariant($"sqlite_autoindex_{table}_{number}"), table,
            pages.Write(page.Finish()), null);
    }

    /// <summary>Writes the first page, which tells of all others.</summary>
    public void Finish()
    {
        var first = schema.Finish();
        "SQLite format 3\0"u8.CopyTo(first);
        BinaryPrimitives.WriteUInt16BigEndian(first[16..], SqlitePage.Bytes);
        (first[18], first[19]) = (1, 1); // read and written with a rollback journal
        (first[21], first[22], first[23]) = (64, 32, 32); // fractions that section 1.3.4 fixes
        WriteInt32(first, 24, 1); // change counter
        WriteInt32(first, 28, pages.Next - 1);
        WriteInt32(first, 40, 1); // schema cookie
        WriteInt32(first, 44, 4); // schema format
        WriteInt32(first, 56, 1); // UTF-8
        WriteInt32(first, 60, userVersion);
        BinaryPrimitives.WriteUInt32BigEndian(first[68..], applicationId);
        WriteInt32(first, 92, 1); // the change counter that the next is of
        WriteInt32(first, 96, FormatOf);
        pages.WriteFirst(first);
    }

    private static void WriteInt32(Span<byte> page, int at, int value) =>
        BinaryPrimitives.WriteInt32BigEndian(page[at..], value);

    private ReadOnlySpan<byte> RowOf(IReadOnlyList<object?> values)
    {
        row.Clear();
        foreach (var value in values) row.Add(value);
        return row.Finish();
    }

    private void AddToSchema(string type, string name, string table, int root, string? sql)
    {
        var id = schema.Count + 1;
        var bytes = RowOf([type, name, table, root, sql]);
        var cellBytes = SqliteVarint.Length(bytes.Length) + SqliteVarint.Length(id) + bytes.Length;
        if (!schema.Fits(cellBytes)) throw new InvalidOperationException("The tables do not fit on the first page.");
        var cell = schema.Add(cellBytes);
        cell = cell[SqliteVarint.Write(cell, bytes.Length)..];
        bytes.CopyTo(cell[SqliteVarint.Write(cell, id)..]);
    }
}
