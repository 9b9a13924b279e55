using System.Globalization;
using GeoConflict.Api.Data;
using GeoConflict.Api.Events;
using GeoConflict.Api.Serving;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;

namespace GeoConflict.Api.Alerts;

/// <summary><c>/api/alerts</c>: saved filters, and what happens in them as feeds, streams and webhooks.</summary>
public static class AlertEndpoints
{
    /// <summary>Make, list, rest, remove, read, listen.</summary>
    public static void MapAlerts(this IEndpointRouteBuilder routes)
    {
        var alerts = routes.MapGroup("/api/alerts").WithTags("Alerts");
        alerts.MapPost("/", AddAlert).AcceptsOnly().NeedsKey()
            .WithSummary("Save a filter; with a webhook, changes of events in it are posted there, signed, in order")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized);
        alerts.MapGet("/", ListAlerts).AcceptsOnly().NeedsKey()
            .WithSummary("The alerts with what waits to be posted and the last error")
            .ProducesProblem(StatusCodes.Status401Unauthorized);
        alerts.MapPatch("/{alertId:long}", ChangeAlert).AcceptsOnly().NeedsKey()
            .WithSummary("Let an alert rest, or go on with what has waited")
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status404NotFound);
        alerts.MapDelete("/{alertId:long}", RemoveAlert).AcceptsOnly().NeedsKey()
            .WithSummary("Remove an alert")
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status404NotFound);
        alerts.MapGet("/{alertId:long}/atom", GetAtom).AcceptsOnly()
            .WithSummary("The newest 100 events of an alert as Atom")
            .ProducesProblem(StatusCodes.Status404NotFound);
        alerts.MapGet("/{alertId:long}/json", GetJson).AcceptsOnly()
            .WithSummary("The newest 100 events of an alert as JSON Feed")
            .ProducesProblem(StatusCodes.Status404NotFound);
        alerts.MapGet("/{alertId:long}/stream", GetStream).AcceptsOnly()
            .WithSummary("Each change of an event of an alert as a server-sent event; Last-Event-ID goes on")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Created<AlertState>> AddAlert(
        AlertSubmission alert, AlertStore store, CancellationToken cancellationToken)
    {
        var added = await store.AddAsync(alert, cancellationToken);
        return TypedResults.Created(
            string.Create(CultureInfo.InvariantCulture, $"/api/alerts/{added.AlertId}"), added);
    }

    private static async Task<Ok<IReadOnlyList<AlertState>>> ListAlerts(
        AlertStore store, CancellationToken cancellationToken) =>
        TypedResults.Ok(await store.ListAsync(null, cancellationToken));

    private static async Task<Results<Ok<AlertState>, ProblemHttpResult>> ChangeAlert(
        long alertId, AlertChange change, AlertStore store, CancellationToken cancellationToken) =>
        await store.PauseAsync(alertId, change.Paused, cancellationToken)
            && await store.ListAsync(alertId, cancellationToken) is [var found]
            ? TypedResults.Ok(found)
            : NotThere(alertId);

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAlert(
        long alertId, AlertStore store, CancellationToken cancellationToken) =>
        await store.RemoveAsync(alertId, cancellationToken) ? TypedResults.NoContent() : NotThere(alertId);

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> GetAtom(
        long alertId, AlertStore store, ConflictDb db, NpgsqlDataSource database, HttpRequest request,
        TimeProvider time, CancellationToken cancellationToken)
    {
        if (await store.ListAsync(alertId, cancellationToken) is not [var alert]) return NotThere(alertId);
        var entries = await EntriesAsync(alert, db, database, cancellationToken);
        return TypedResults.Bytes(
            AlertFeeds.ToAtom(alert, entries, SiteOf(request), time.GetUtcNow()),
            "application/atom+xml; charset=utf-8");
    }

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> GetJson(
        long alertId, AlertStore store, ConflictDb db, NpgsqlDataSource database, HttpRequest request,
        CancellationToken cancellationToken)
    {
        if (await store.ListAsync(alertId, cancellationToken) is not [var alert]) return NotThere(alertId);
        var entries = await EntriesAsync(alert, db, database, cancellationToken);
        return TypedResults.Text(AlertFeeds.ToJson(alert, entries, SiteOf(request)), "application/feed+json");
    }

    private static async Task GetStream(
        long alertId, AlertStore store, HttpContext context, TimeProvider time, CancellationToken cancellationToken)
    {
        if (await store.ListAsync(alertId, cancellationToken) is not [_])
        {
            await NotThere(alertId).ExecuteAsync(context);
            return;
        }

        try
        {
            await AlertStream.WriteAsync(context, alertId, store, time, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The listener has gone.
        }
    }

    private static async Task<IReadOnlyList<AlertEntry>> EntriesAsync(
        AlertState alert, ConflictDb db, NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        var filter = await AlertFilter.Parse(alert.Filter).LocateAsync(db, cancellationToken);
        return await AlertEntry.ListAsync(database, filter, cancellationToken);
    }

    private static string SiteOf(HttpRequest request) => $"{request.Scheme}://{request.Host}";

    private static ProblemHttpResult NotThere(long alertId) =>
        TypedResults.Problem($"There is no alert {alertId}.", statusCode: StatusCodes.Status404NotFound);
}
