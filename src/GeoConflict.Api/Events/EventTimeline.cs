using GeoConflict.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace GeoConflict.Api.Events;

/// <summary>Counts events over time. An event is counted once: on its last possible day, or the last day asked
/// for.</summary>
internal static class EventTimeline
{
    /// <returns>At most <paramref name="maxBins"/> bins from the first event to the last.</returns>
    public static async Task<Timeline> CountAsync(
        ConflictDb db, EventFilter filter, int maxBins, CancellationToken cancellationToken)
    {
        var extent = await ExtentAsync(db, filter, cancellationToken);
        var undated = filter.Days is not null
            ? 0
            : await db.Where(filter).CountAsync(e => e.DateEnd == null, cancellationToken);
        var perDay = await CountPerDayAsync(db, filter, cancellationToken);
        if (perDay.Count == 0) return new Timeline("day", 0, undated, [], extent);

        var first = perDay.Min(count => count.Day);
        var last = perDay.Max(count => count.Day);
        var unit = TimelineUnit.Choose(first, last, maxBins);
        return new Timeline(unit.Name, perDay.Sum(count => count.Events), undated, Bins(perDay, unit, first, last),
            extent);
    }

    private static async Task<TimelineExtent?> ExtentAsync(
        ConflictDb db, EventFilter filter, CancellationToken cancellationToken)
    {
        var ends = await db.Where(filter with { Days = null })
            .Where(e => e.DateEnd != null)
            .GroupBy(_ => 1)
            .Select(all => new { First = all.Min(e => e.DateStart ?? e.DateEnd), Last = all.Max(e => e.DateEnd) })
            .SingleOrDefaultAsync(cancellationToken);
        return ends is { First: { } first, Last: { } last } ? new TimelineExtent(first, last) : null;
    }

    private static async Task<List<DayCount>> CountPerDayAsync(
        ConflictDb db, EventFilter filter, CancellationToken cancellationToken)
    {
        var lastAsked = filter.Days?.To ?? DateOnly.MaxValue;
        return await db.Where(filter)
            .Where(e => e.DateEnd != null)
            .GroupBy(e => new { Day = e.DateEnd > lastAsked ? lastAsked : e.SortDate, e.EventType })
            .Select(group => new DayCount(group.Key.Day, group.Key.EventType, group.Count()))
            .ToListAsync(cancellationToken);
    }

    private static List<TimelineBin> Bins(List<DayCount> perDay, TimelineUnit unit, DateOnly first, DateOnly last)
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

    private sealed record DayCount(DateOnly Day, string EventType, int Events);
}
