using GeoConflict.Api.Ogc.Timelines;

namespace GeoConflict.Api.Events;

/// <summary>Counts events over time. An event is counted once: on its last possible day, or the last day asked
/// for.</summary>
internal static class EventTimeline
{
    /// <returns>At most <paramref name="maxBins"/> bins from the first event to the last.</returns>
    public static Timeline Of(DayCounts counts, int maxBins)
    {
        var extent = counts is { First: { } start, Last: { } end } ? new TimelineExtent(start, end) : null;
        if (counts.PerDay.Count == 0) return new Timeline("day", 0, counts.Undated, [], extent);

        var first = counts.PerDay.Min(count => count.Day);
        var last = counts.PerDay.Max(count => count.Day);
        var unit = TimelineUnit.Choose(first, last, maxBins);
        return new Timeline(
            unit.Name, counts.PerDay.Sum(count => count.Events), counts.Undated,
            Bins(counts.PerDay, unit, first, last), extent);
    }

    private static List<TimelineBin> Bins(
        IReadOnlyList<DayCount> perDay, TimelineUnit unit, DateOnly first, DateOnly last)
    {
        var byBin = perDay.ToLookup(count => unit.StartOf(count.Day));
        var bins = new List<TimelineBin>();
        var start = unit.StartOf(first);
        while (true)
        {
            var counts = byBin[start]
                .GroupBy(count => count.EventType, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.Sum(count => count.Events), StringComparer.Ordinal);
            var end = unit.EndOf(start);
            bins.Add(new TimelineBin(start, end, counts.Values.Sum(), counts));
            if (end >= last) return bins;
            start = end.AddDays(1);
        }
    }
}
