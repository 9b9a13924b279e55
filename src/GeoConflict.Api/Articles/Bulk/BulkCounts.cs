namespace GeoConflict.Api.Articles.Bulk;

/// <summary>What became of many records; together they are all of them.</summary>
/// <param name="Queued">New articles, waiting to be coded.</param>
/// <param name="Known">Articles whose text or address was there.</param>
/// <param name="LeftOut">Records that are no articles, such as pictures and redirections.</param>
/// <param name="SetAside">Records that could not be read.</param>
internal readonly record struct BulkCounts(long Queued, long Known, long LeftOut, long SetAside)
{
    /// <summary>Both together.</summary>
    public static BulkCounts operator +(BulkCounts one, BulkCounts other) => new(
        one.Queued + other.Queued, one.Known + other.Known, one.LeftOut + other.LeftOut, one.SetAside + other.SetAside);
}
