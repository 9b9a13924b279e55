namespace GeoConflict.Api.Events;

/// <summary>Events in one span of days.</summary>
/// <param name="Start">First day.</param>
/// <param name="End">Last day, included.</param>
/// <param name="Total">All of them.</param>
/// <param name="Counts">By event type; types without one are left out.</param>
public sealed record TimelineBin(DateOnly Start, DateOnly End, int Total, IReadOnlyDictionary<string, int> Counts);
