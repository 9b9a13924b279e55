using GeoConflict.Api.Data;
using GeoConflict.Postgis;
using Microsoft.EntityFrameworkCore;

namespace GeoConflict.Api.Events;

/// <summary>An <see cref="EventFilter"/> as a query.</summary>
public static class EventQuery
{
    /// <summary>The events that a filter means, in no order.</summary>
    public static IQueryable<StoredEvent> Where(this ConflictDb db, EventFilter filter)
    {
        var statuses = filter.Statuses;
        var events = db.Events.AsNoTracking().Where(e => statuses.Contains(e.Status));
        events = InSpace(events, filter);
        events = InRegion(events, db, filter);
        events = InTime(events, filter.Days);
        if (filter.EventTypes is { Count: > 0 } types) events = events.Where(e => types.Contains(e.EventType));
        if (filter.SubEventTypes is { Count: > 0 } subTypes)
            events = events.Where(e => subTypes.Contains(e.SubEventType));
        if (filter.FatalitiesMin is { } killed)
            events = events.Where(e => (e.FatalitiesBest ?? e.FatalitiesLow) >= killed);
        if (filter.UncertaintyMaxM is { } doubtM) events = events.Where(e => e.UncertaintyM <= doubtM);
        if (filter.Actor is { } actor) events = WithActor(events, actor);
        if (filter.Text is { } text) events = WithWords(events, text);
        if (filter.Source is { } source) events = ToldBy(events, db, source);
        return events;
    }

    private static IQueryable<StoredEvent> InSpace(IQueryable<StoredEvent> events, EventFilter filter)
    {
        if (filter.Bbox is { } bbox) events = InBox(events, bbox);
        if (filter.Area is { } area) events = events.Where(e => e.Geom != null && area.Intersects(e.Geom));
        return events;
    }

    private static IQueryable<StoredEvent> InRegion(IQueryable<StoredEvent> events, ConflictDb db, EventFilter filter)
    {
        switch (filter.Region)
        {
            case Region.Country(var countryCode):
                return events.Where(e => e.Geom != null && e.CountryCode == countryCode);
            case Region.Outline(var placeId):
                return events.Where(e => e.Geom != null
                    && db.PlaceAreas.Any(a => a.PlaceId == placeId && a.Area.Intersects(e.Geom)));
            case Region.Circle(var centre, var radiusM):
                return events.Where(e => e.Geom != null && EF.Functions.IsWithinMetres(e.Geom, centre, radiusM));
            case null when filter.RegionPlaceId is not null:
                throw new InvalidOperationException("The filter's region has not been looked up.");
            default:
                return events;
        }
    }

    private static IQueryable<StoredEvent> InBox(IQueryable<StoredEvent> events, Bbox bbox)
    {
        var boxes = bbox.Boxes;
        var first = boxes[0];
        if (boxes.Count == 1) return events.Where(e => e.Geom != null && first.Intersects(e.Geom));
        // Only a box over the antimeridian asks for the second one, so that the others keep their plan.
        var second = boxes[1];
        return events.Where(e => e.Geom != null && (first.Intersects(e.Geom) || second.Intersects(e.Geom)));
    }

    private static IQueryable<StoredEvent> InTime(IQueryable<StoredEvent> events, DaySpan? days)
    {
        if (days is null) return events;
        events = events.Where(e => e.DateEnd != null);
        if (days.Value.From is { } from) events = events.Where(e => e.DateEnd >= from);
        if (days.Value.To is { } to) events = events.Where(e => e.DateStart == null || e.DateStart <= to);
        return events;
    }

    private static IQueryable<StoredEvent> WithActor(IQueryable<StoredEvent> events, string actor)
    {
        var pattern = $"%{Escape(actor)}%";
        return events.Where(e =>
            (e.Actor1 != null && EF.Functions.ILike(e.Actor1, pattern, "\\"))
            || (e.Actor2 != null && EF.Functions.ILike(e.Actor2, pattern, "\\")));
    }

    private static IQueryable<StoredEvent> WithWords(IQueryable<StoredEvent> events, string text)
    {
        var words = SearchText.OfQuery(text);
        var pattern = $"%{Escape(SearchText.Of(text))}%";
        return events.Where(e =>
            (e.SearchVector != null && e.SearchVector.Matches(
                EF.Functions.WebSearchToTsQuery("english", words).Or(EF.Functions.WebSearchToTsQuery("simple", words))))
            || EF.Functions.Like(e.SearchText, pattern, "\\"));
    }

    private static IQueryable<StoredEvent> ToldBy(IQueryable<StoredEvent> events, ConflictDb db, string source)
    {
        var pattern = Escape(source);
        return events.Where(e => db.EventSources.Any(s => s.EventId == e.EventId && s.Article != null
            && EF.Functions.ILike(s.Article.Source ?? s.Article.HeaderSource ?? "", pattern, "\\")));
    }

    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("%", "\\%", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal);
}
