namespace GeoConflict.Api.Ogc.Bench;

/// <summary>What a run gave.</summary>
/// <param name="PerSecond">Requests answered in a second.</param>
/// <param name="MegabytesPerSecond">Content received in a second.</param>
/// <param name="MedianMs">Half of the requests took no longer, in milliseconds.</param>
internal readonly record struct LoadResult(double PerSecond, double MegabytesPerSecond, double MedianMs);
