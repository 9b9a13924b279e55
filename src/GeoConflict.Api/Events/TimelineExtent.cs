namespace GeoConflict.Api.Events;

/// <summary>A first and a last day.</summary>
/// <param name="Start">First day.</param>
/// <param name="End">Last day, included.</param>
public sealed record TimelineExtent(DateOnly Start, DateOnly End);
