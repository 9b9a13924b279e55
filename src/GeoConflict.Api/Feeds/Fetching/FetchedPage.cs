namespace GeoConflict.Api.Feeds.Fetching;

/// <summary>What an address answered.</summary>
/// <param name="Address">Where the redirects ended.</param>
/// <param name="Body">The bytes, decompressed; empty where nothing is new.</param>
/// <param name="MediaType">Type as the host names it; null if it does not.</param>
/// <param name="Charset">Charset as the host names it; null if it does not.</param>
/// <param name="ETag">Mark of this answer; null if it has none.</param>
/// <param name="LastModified">When it was last changed, as the host writes it; null if it does not.</param>
/// <param name="IsUnchanged">Whether the host says that nothing is new.</param>
public sealed record FetchedPage(
    Uri Address, byte[] Body, string? MediaType, string? Charset, string? ETag, string? LastModified,
    bool IsUnchanged);
