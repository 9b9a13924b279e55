namespace GeoConflict.Api.Ogc.Exports.Sqlite;

/// <summary>The pages of a file, numbered from 1 in the order they are written; the first is written last.</summary>
/// <param name="stream">The file, empty; can be sought.</param>
internal sealed class SqlitePages(Stream stream)
{
    /// <summary>The number of the page that is written next.</summary>
    public int Next { get; private set; } = 2;

    /// <summary>Writes a page.</summary>
    /// <returns>Its number.</returns>
    public int Write(ReadOnlySpan<byte> page)
    {
        if (Next == 2) stream.Position = SqlitePage.Bytes;
        stream.Write(page);
        return Next++;
    }

    /// <summary>Writes the first page.</summary>
    public void WriteFirst(ReadOnlySpan<byte> page)
    {
        stream.Position = 0;
        stream.Write(page);
        stream.Flush();
    }
}
