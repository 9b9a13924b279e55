namespace GeoConflict.Api.Jobs;

/// <summary>What a recoding changed.</summary>
/// <param name="Articles">How many articles were coded again.</param>
/// <param name="Failed">How many of them failed; what they told before stays.</param>
/// <param name="Changes">How many reports were created, changed, joined or withdrawn, by these names.</param>
public sealed record RecodingReport(int Articles, int Failed, IReadOnlyDictionary<string, long> Changes);
