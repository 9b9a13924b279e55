using GeoConflict.Api.Serving;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GeoConflict.Api.Events;

/// <summary>Joining two events by hand, and taking a report out again.</summary>
internal static class EventJoinEndpoints
{
    /// <summary><c>POST {eventId}/merge</c> and <c>POST {eventId}/split</c>.</summary>
    public static void MapEventJoins(this IEndpointRouteBuilder events)
    {
        events.MapPost("/{eventId:long}/merge", Merge)
            .AcceptsOnly()
            .NeedsKey()
            .WithSummary("Make all reports of another event tell of this one; a split undoes it")
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status404NotFound);
        events.MapPost("/{eventId:long}/split", Split)
            .AcceptsOnly()
            .NeedsKey()
            .WithSummary("Make a report tell of an event of its own: the one it was merged from, or a new one")
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<JoinedEvents>, ProblemHttpResult>> Merge(
        long eventId, MergeRequest request, EventJoiner joiner, HttpContext context,
        CancellationToken cancellationToken) =>
        await joiner.MergeAsync(eventId, request.EventId, request.Reason, context.KeyName(), cancellationToken)
            ? TypedResults.Ok(new JoinedEvents(eventId, request.EventId))
            : TypedResults.Problem(
                $"event_id: {eventId} and {request.EventId} are not two events with reports.",
                statusCode: StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<JoinedEvents>, ProblemHttpResult>> Split(
        long eventId, SplitRequest request, EventJoiner joiner, HttpContext context,
        CancellationToken cancellationToken) =>
        await joiner.SplitAsync(eventId, request.SourceId, context.KeyName(), cancellationToken) is { } taken
            ? TypedResults.Ok(new JoinedEvents(eventId, taken))
            : TypedResults.Problem(
                $"source_id: event {eventId} has no report {request.SourceId} beside others.",
                statusCode: StatusCodes.Status404NotFound);
}
