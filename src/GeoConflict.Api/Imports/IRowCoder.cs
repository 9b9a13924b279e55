namespace GeoConflict.Api.Imports;

/// <summary>Reads the records of one data set's delimited files.</summary>
internal interface IRowCoder
{
    /// <summary>Names of the columns, for what is kept of the row as it was.</summary>
    IReadOnlyList<string> Columns { get; }

    /// <summary>The event of a record.</summary>
    /// <returns>Null where the data set itself says that the record is no event of conflict.</returns>
    /// <exception cref="UnreadableRowException">The record cannot be read.</exception>
    CodedRow? Code(DelimitedRecord record);
}
