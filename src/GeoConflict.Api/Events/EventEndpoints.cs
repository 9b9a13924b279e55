using System.Text.Json;
using GeoConflict.Api.Data;
using GeoConflict.Api.Ogc.Timelines;
using GeoConflict.Api.Serving;
using Microsoft.EntityFrameworkCore;

namespace GeoConflict.Api.Events;

/// <summary><c>/api/events</c>: what happened, as GeoJSON.</summary>
public static class EventEndpoints
{
    /// <summary>The events, one event, and their number over time.</summary>
    public static void MapEvents(this IEndpointRouteBuilder routes)
    {
        var events = routes.MapGroup("/api/events").WithTags("Events");
        events.MapGet("/", ListEvents)
            .AcceptsOnly(typeof(EventFilterQuery), typeof(EventPageQuery))
            .WithSummary("Events as a GeoJSON FeatureCollection, latest day first")
            .Produces<object>(StatusCodes.Status200OK, "application/geo+json")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        events.MapGet("/timeline", CountEvents)
            .AcceptsOnly(typeof(EventFilterQuery), typeof(TimelineQuery))
            .WithSummary("How many events of each type there are in each span of time")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        events.MapGet("/{eventId:long}", GetEvent)
            .AcceptsOnly()
            .WithSummary("One event with its sources, the words each field came from, and the places it might be")
            .Produces<object>(StatusCodes.Status200OK, "application/geo+json")
            .ProducesProblem(StatusCodes.Status404NotFound);
        events.MapEventsById();
        events.MapEventJoins();
    }

    private static async Task ListEvents(
        [AsParameters] EventFilterQuery query, [AsParameters] EventPageQuery page,
        ConflictDb db, DataVersion version, TimeProvider time, HttpContext context)
    {
        var filter = EventFilter.Parse(query);
        var limit = page.ParseLimit();
        var cursor = EventCursor.Parse(page.Cursor);
        if (await VersionedAnswer.IsKnownAsync(context, version)) return;
        filter = await filter.LocateAsync(db, context.RequestAborted);
        await EventPage.WriteAsync(context, db, filter, limit, cursor, time.GetUtcNow());
    }

    private static async Task<Timeline?> CountEvents(
        [AsParameters] EventFilterQuery query, [AsParameters] TimelineQuery bins,
        ConflictDb db, DataVersion version, EventDayCounter counter, HttpContext context)
    {
        var filter = EventFilter.Parse(query);
        var count = bins.ParseBins();
        if (await VersionedAnswer.IsKnownAsync(context, version)) return null;
        filter = await filter.LocateAsync(db, context.RequestAborted);
        return EventTimeline.Of(await counter.CountAsync(filter, context.RequestAborted), count);
    }

    private static async Task GetEvent(long eventId, ConflictDb db, HttpContext context,
        CancellationToken cancellationToken)
    {
        var row = await db.Events.AsNoTracking().Where(e => e.EventId == eventId)
            .Select(EventRow.Projection).SingleOrDefaultAsync(cancellationToken);
        if (row is null)
        {
            await TypedResults.Problem($"There is no event {eventId}.", statusCode: StatusCodes.Status404NotFound)
                .ExecuteAsync(context);
            return;
        }

        var detail = await EventDetail.ReadAsync(db, row, cancellationToken);
        context.Response.ContentType = "application/geo+json";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter, JsonText.Options);
        EventFeatureWriter.Write(json, row, detail.Write);
        await json.FlushAsync(cancellationToken);
    }
}
