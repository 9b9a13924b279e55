using System.Text.Json;
using GeoConflict.Api.Data;
using GeoConflict.Api.Ogc.Exports;
using GeoConflict.Api.Ogc.Pages;
using GeoConflict.Api.Ogc.Timelines;
using GeoConflict.Api.Ogc.Versions;
using GeoConflict.Api.Review;
using GeoConflict.Api.Serving;

namespace GeoConflict.Api.Events;

/// <summary><c>/api/events</c>: what happened, as GeoJSON.</summary>
public static class EventEndpoints
{
    /// <summary>The events, one event, and their number over time.</summary>
    public static void MapEvents(this IEndpointRouteBuilder routes)
    {
        var events = routes.MapGroup("/api/events").WithTags("Events");
        events.MapMethods("/", OpenReads.Methods, ListEvents)
            .RequireCors(OpenReads.Policy)
            .AcceptsOnly(typeof(EventFilterQuery), typeof(EventPageQuery), typeof(AsOfQuery))
            .WithSummary("Events as a GeoJSON FeatureCollection, latest day first")
            .Produces<object>(StatusCodes.Status200OK, "application/geo+json")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        events.MapMethods("/timeline", OpenReads.Methods, CountEvents)
            .RequireCors(OpenReads.Policy)
            .AcceptsOnly(typeof(EventFilterQuery), typeof(TimelineQuery))
            .WithSummary("How many events of each type there are in each span of time")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        events.MapMethods("/{eventId:long}", OpenReads.Methods, GetEvent)
            .RequireCors(OpenReads.Policy)
            .AcceptsOnly(typeof(AsOfQuery))
            .WithSummary("One event with its sources, the words each field came from, and the places it might be")
            .Produces<object>(StatusCodes.Status200OK, "application/geo+json")
            .ProducesProblem(StatusCodes.Status404NotFound);
        events.MapEventsById();
        events.MapEventJoins();
        events.MapMistakes();
        routes.MapJoins();
    }

    private static async Task ListEvents(
        [AsParameters] EventFilterQuery query, [AsParameters] EventPageQuery page, [AsParameters] AsOfQuery past, ConflictDb db, DataVersion version,
        EventKeys keys, EventRows events, EventExports exports, TimeProvider time, HttpContext context)
    {
        var cancellationToken = context.RequestAborted;
        var filter = EventFilter.Parse(query);
        var form = Form.Choose(context.Request, [.. exports.Forms, Form.Html]);
        var limit = page.ParseLimit(form == Form.Html ? EventPageQuery.HtmlLimit : EventPageQuery.DefaultLimit);
        var cursor = EventCursor.Parse(page.Cursor);
        var asOf = past.Parse();
        if (Conditional.IsKnown(context, await version.ReadAsync(cancellationToken), form.Name)) return;
        filter = await filter.LocateAsync(db, cancellationToken);
        var (ids, next) = await keys.ReadAsync(filter, cursor, limit, asOf, cancellationToken);
        EventPage.AddLinkHeader(context, next);
        var rows = events.ReadAsync(ids, asOf, cancellationToken);
        await (form.Name switch
        {
            "geojson" => EventPage.WriteAsync(context, rows, next, time.GetUtcNow()),
            "geojsonseq" => EventPage.WriteSequenceAsync(context, rows),
            "html" => EventPage.WriteHtmlAsync(context, rows, next),
            _ => exports.WriteAsync(context, form.Name, rows),
        });
    }

    private static async Task<Timeline?> CountEvents(
        [AsParameters] EventFilterQuery query, [AsParameters] TimelineQuery bins,
        ConflictDb db, DataVersion version, EventDayCounter counter, HttpContext context)
    {
        var filter = EventFilter.Parse(query);
        var count = bins.ParseBins();
        if (Conditional.IsKnown(context, await version.ReadAsync(context.RequestAborted), "timeline")) return null;
        filter = await filter.LocateAsync(db, context.RequestAborted);
        return EventTimeline.Of(await counter.CountAsync(filter, context.RequestAborted), count);
    }

    private static async Task GetEvent(
        long eventId, [AsParameters] AsOfQuery past, ConflictDb db, EventRows events, Reviewer reviewer,
        HttpContext context, CancellationToken cancellationToken)
    {
        var asOf = past.Parse();
        var revision = await reviewer.RevisionOfAsync(eventId, cancellationToken);
        var row = await events.FindAsync(eventId, asOf, cancellationToken);
        if (row is null)
        {
            await TypedResults.Problem($"There is no event {eventId}.", statusCode: StatusCodes.Status404NotFound)
                .ExecuteAsync(context);
            return;
        }

        var detail = await EventDetail.ReadAsync(db, row, cancellationToken);
        // What a review sends back as If-Match; a past state cannot be reviewed.
        if (asOf is null && revision is { } number) context.Response.Headers.ETag = EventTag.Of(number);
        context.Response.ContentType = "application/geo+json";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter, JsonText.Options);
        EventFeatureWriter.Write(json, row, detail.Write);
        await json.FlushAsync(cancellationToken);
    }
}
