namespace GeoConflict.Api.Imports;

/// <summary>What became of the records of a batch or a run; together they are all its records.</summary>
/// <param name="Added">New events.</param>
/// <param name="Known">Rows that were there before, with the same values.</param>
/// <param name="Updated">Rows that were there before and whose values were taken over.</param>
/// <param name="LeftOut">Rows that are no events of conflict by what the data set says.</param>
/// <param name="SetAside">Rows that could not be read, or that differ from what is stored.</param>
internal readonly record struct ImportCounts(long Added, long Known, long Updated, long LeftOut, long SetAside)
{
    /// <summary>How many records.</summary>
    public long Total => Added + Known + Updated + LeftOut + SetAside;

    /// <summary>Both together.</summary>
    public static ImportCounts operator +(ImportCounts one, ImportCounts other) => new(
        one.Added + other.Added, one.Known + other.Known, one.Updated + other.Updated, one.LeftOut + other.LeftOut,
        one.SetAside + other.SetAside);
}
