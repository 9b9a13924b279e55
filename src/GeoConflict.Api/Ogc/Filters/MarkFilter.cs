using GeoConflict.Api.Events;
using GeoConflict.Api.Ogc.Snapshot;
using GeoConflict.Api.Ogc.Sql;
using GeoConflict.Events;

namespace GeoConflict.Api.Ogc.Filters;

/// <summary>A filter that the columns in memory are enough for: days, types, figures.</summary>
internal sealed class MarkFilter
{
    private static readonly IReadOnlyList<string> Shown = new EventFilter().Statuses;

    private readonly int from = int.MinValue;
    private readonly int to = int.MaxValue;
    private readonly bool isDated;
    private readonly int fatalitiesMin = EventSnapshot.NoFigure;
    private readonly uint types = uint.MaxValue;

    private MarkFilter(EventFilter filter)
    {
        if (filter.Days is { } days)
        {
            isDated = true;
            if (days.From is { } first) from = DaysSql.NumberOf(first);
            if (days.To is { } last) to = DaysSql.NumberOf(last);
        }

        if (filter.FatalitiesMin is { } killed) fatalitiesMin = killed;
        if (filter.EventTypes.Count == 0) return;
        types = 0;
        foreach (var name in filter.EventTypes)
        {
            if (EventTaxonomy.ParseType(name) is { } type) types |= 1u << ((int)type + 1);
        }
    }

    /// <summary>The filter for the columns in memory; null where more is needed than they hold.</summary>
    public static MarkFilter? Of(EventFilter filter)
    {
        var isSimple = filter is
        {
            Bbox: null, RegionPlaceId: null, Area: null, SubEventTypes.Count: 0, Actor: null, UncertaintyMaxM: null,
            Text: null, Source: null,
        };
        return isSimple && AreShown(filter.Statuses) ? new MarkFilter(filter) : null;
    }

    /// <summary>Whether an event is meant.</summary>
    public bool Means(EventMark mark) =>
        mark.DayTo >= from && mark.DayFrom <= to && (!isDated || mark.DayTo != int.MaxValue)
        && mark.Fatalities >= fatalitiesMin && (types & (1u << mark.TypeCode)) != 0;

    private static bool AreShown(IReadOnlyList<string> statuses) =>
        statuses.Count == Shown.Count && statuses.All(Shown.Contains);
}
