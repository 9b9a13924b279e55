using System.Globalization;
using System.Text.Json;
using GeoConflict.Api.Data;
using GeoConflict.Api.Events;
using GeoConflict.Api.Serving;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace GeoConflict.Api.Review;

/// <summary>Reviewing: the queue, the acts, and what has changed.</summary>
internal static class ReviewEndpoints
{
    /// <summary><c>/api/review</c>, <c>/api/events/{eventId}/review</c>, <c>POST /api/events</c>,
    /// <c>/api/changes</c>.</summary>
    public static void MapReview(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/review", ListQueue)
            .WithTags("Review").AcceptsOnly(typeof(ReviewQuery))
            .WithSummary("Events that no person has looked at, least certain first, as GeoJSON")
            .Produces<object>(StatusCodes.Status200OK, "application/geo+json")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        routes.MapPost("/api/events/{eventId:long}/review", Act)
            .WithTags("Review").AcceptsOnly().NeedsKey()
            .WithSummary("Confirm, correct, reject or undo; If-Match with the event's ETag must be sent")
            .WithDescription("changes takes sub_event_type, date_start, date_end, place_id (another candidate), lat, lon, "
                + "uncertainty_m, place_name, actor1, actor2, weapon, target, summary, fatalities_ and injuries_ low, best, "
                + "high; null empties a field. 412 with the event as it is now if someone else has changed it.")
            .Produces<object>(StatusCodes.Status200OK, "application/geo+json")
            .Produces<object>(StatusCodes.Status412PreconditionFailed, "application/geo+json")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired);
        routes.MapPost("/api/events", Add)
            .WithTags("Review").AcceptsOnly().NeedsKey()
            .WithSummary("Add an event by hand")
            .Produces<object>(StatusCodes.Status201Created, "application/geo+json")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized);
        routes.MapGet("/api/changes", ChangeList.ListAsync)
            .WithTags("Review").AcceptsOnly(typeof(ChangesQuery))
            .WithSummary("What has changed since an instant, first one first, with who, why, and the event after it")
            .ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static async Task ListQueue(
        [AsParameters] ReviewQuery query, ConflictDb db, EventRows events, HttpContext context,
        CancellationToken cancellationToken)
    {
        var limit = query.ParseLimit();
        var (confidence, eventId) = query.ParseAfter();
        var most = query.ParseConfidence();
        var keys = await db.Events.AsNoTracking()
            .Where(e => e.Status == "auto" && e.Origin == null && e.Confidence <= most
                && (e.Confidence > confidence || (e.Confidence == confidence && e.EventId > eventId)))
            .OrderBy(e => e.Confidence).ThenBy(e => e.EventId)
            .Select(e => new { e.EventId, e.Confidence }).Take(limit).ToListAsync(cancellationToken);
        context.Response.ContentType = "application/geo+json";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter, JsonText.Options);
        json.WriteStartObject();
        json.WriteString("type"u8, "FeatureCollection"u8);
        json.WriteStartArray("features"u8);
        await foreach (var row in events.ReadAsync([.. keys.Select(k => k.EventId)], cancellationToken))
            EventFeatureWriter.Write(json, row);
        json.WriteEndArray();
        if (keys.Count == limit && keys is [.., var last])
        {
            json.WriteString("next"u8, string.Create(
                CultureInfo.InvariantCulture, $"/api/review?limit={limit}&after={last.Confidence:R}:{last.EventId}"));
        }

        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
    }

    private static async Task Act(
        long eventId, ReviewRequest request, Reviewer reviewer, EventRows events, HttpContext context,
        CancellationToken cancellationToken)
    {
        if (Expected(context.Request) is not { } expected)
        {
            await ProblemAsync(context, StatusCodes.Status428PreconditionRequired,
                "If-Match: is missing, or is no ETag of an event; read the event and send its ETag.");
            return;
        }

        switch (await reviewer.ActAsync(eventId, expected, request, context.KeyName(), cancellationToken))
        {
            case ReviewOutcome.NotThere:
                await ProblemAsync(context, StatusCodes.Status404NotFound, $"There is no event {eventId}.");
                break;
            case ReviewOutcome.ChangedBefore(var current):
                context.Response.StatusCode = StatusCodes.Status412PreconditionFailed;
                await WriteEventAsync(context, events, eventId, current, cancellationToken);
                break;
            case ReviewOutcome.Done(var revision):
                await WriteEventAsync(context, events, eventId, revision, cancellationToken);
                break;
        }
    }

    private static async Task Add(
        AddedEvent added, Reviewer reviewer, EventRows events, HttpContext context, CancellationToken cancellationToken)
    {
        var (eventId, revision) = await reviewer.AddAsync(added, context.KeyName(), cancellationToken);
        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.Headers.Location = string.Create(CultureInfo.InvariantCulture, $"/api/events/{eventId}");
        await WriteEventAsync(context, events, eventId, revision, cancellationToken);
    }

    private static async Task WriteEventAsync(
        HttpContext context, EventRows events, long eventId, long revision, CancellationToken cancellationToken)
    {
        var row = await events.FindAsync(eventId, cancellationToken)
            ?? throw new InvalidOperationException($"Event {eventId} has just been there.");
        context.Response.Headers.ETag = EventTag.Of(revision);
        context.Response.ContentType = "application/geo+json";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter, JsonText.Options);
        EventFeatureWriter.Write(json, row);
        await json.FlushAsync(cancellationToken);
    }

    private static long? Expected(HttpRequest request) =>
        EntityTagHeaderValue.TryParse(request.Headers.IfMatch.ToString(), out var tag) ? EventTag.Parse(tag.Tag.Value)
            : null;

    private static Task ProblemAsync(HttpContext context, int status, string why) =>
        TypedResults.Problem(why, statusCode: status).ExecuteAsync(context);
}
