namespace GeoConflict.Api.Ogc.Exports.Sqlite;

/// <summary>What a page of a b-tree holds; the values are those of the file.</summary>
internal enum SqlitePageKind
{
    /// <summary>Where the pages of a table are.</summary>
    TableInterior = 5,

    /// <summary>Entries of an index.</summary>
    IndexLeaf = 10,

    /// <summary>Rows of a table.</summary>
    TableLeaf = 13,
}
