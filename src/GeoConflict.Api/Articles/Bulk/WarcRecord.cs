namespace GeoConflict.Api.Articles.Bulk;

/// <summary>One record of a WARC file.</summary>
/// <param name="Offset">Where it begins in the unpacked file, in bytes.</param>
/// <param name="Headers">Its headers, names in lower case.</param>
/// <param name="Body">What it holds; empty where it is too long.</param>
/// <param name="IsTooLong">Whether it is longer than is read.</param>
internal sealed record WarcRecord(
    long Offset, IReadOnlyDictionary<string, string> Headers, byte[] Body, bool IsTooLong)
{
    /// <summary>A header; null where it is not there.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
