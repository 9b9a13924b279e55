namespace GeoConflict.Api.Events;

/// <summary>How many events there are over time.</summary>
/// <param name="Unit">What a bin is made of: day, week, month or year.</param>
/// <param name="Total">Events in all bins.</param>
/// <param name="Undated">Events of which no day is known; they are in no bin.</param>
/// <param name="Bins">In order of time, without gaps.</param>
/// <param name="Extent">First and last day of all events that the other filters mean; null if there is none.</param>
public sealed record Timeline(
    string Unit, int Total, int Undated, IReadOnlyList<TimelineBin> Bins, TimelineExtent? Extent);
