using GeoConflict.Api.Data;
using GeoConflict.Api.Serving;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GeoConflict.Api.Events;

/// <summary>What became of an event, and what readers say is wrong with it.</summary>
internal static class MistakeEndpoints
{
    private const int MaxText = 2_000;

    /// <summary>More about one event add nothing for who reviews it.</summary>
    private const int MaxOpenPerEvent = 50;

    private const int MaxListed = 500;

    /// <summary><c>{eventId}/history</c>, <c>POST {eventId}/reports</c> and <c>reports</c>.</summary>
    public static void MapMistakes(this IEndpointRouteBuilder events)
    {
        events.MapGet("/{eventId:long}/history", GetHistory)
            .AcceptsOnly()
            .WithSummary("The changes of one event, first one first")
            .ProducesProblem(StatusCodes.Status404NotFound);
        events.MapPost("/{eventId:long}/reports", Report)
            .AcceptsOnly()
            .WithSummary("Say what is wrong with an event; kept for review, changes nothing")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);
        events.MapGet("/reports", ListReports)
            .AcceptsOnly()
            .NeedsKey()
            .WithSummary("The reports of mistakes that wait for review, latest first")
            .ProducesProblem(StatusCodes.Status401Unauthorized);
    }

    private static async Task<Results<Ok<List<EventChange>>, ProblemHttpResult>> GetHistory(
        long eventId, ConflictDb db, CancellationToken cancellationToken)
    {
        var changes = await db.EventRevisions.AsNoTracking().Where(revision => revision.EventId == eventId)
            .OrderBy(revision => revision.EventRevisionId)
            .Select(revision => new EventChange(revision.RevisedAt, revision.RevisedBy, revision.Action))
            .ToListAsync(cancellationToken);
        return changes.Count > 0 || await db.Events.AnyAsync(e => e.EventId == eventId, cancellationToken)
            ? TypedResults.Ok(changes)
            : NotFound(eventId);
    }

    private static async Task<Results<Accepted, ProblemHttpResult>> Report(
        long eventId, MistakeRequest request, ConflictDb db, NpgsqlDataSource database,
        CancellationToken cancellationToken)
    {
        var text = request.Text?.Trim() ?? "";
        if (text.Length is 0 or > MaxText || text.Contains('\0', StringComparison.Ordinal))
        {
            throw new BadHttpRequestException($"text: 1 to {MaxText} characters are wanted, not {text.Length}.");
        }

        if (!await db.Events.AnyAsync(e => e.EventId == eventId, cancellationToken)) return NotFound(eventId);
        await using var command = database.CreateCommand(Sql.Read("db/queries/add_mistake_report.sql"));
        command.Parameters.AddWithValue("event_id", eventId);
        command.Parameters.AddWithValue("text", text);
        command.Parameters.AddWithValue("most_open", MaxOpenPerEvent);
        return await command.ExecuteScalarAsync(cancellationToken) is long
            ? TypedResults.Accepted((string?)null)
            : TypedResults.Problem(
                $"Event {eventId} has {MaxOpenPerEvent} reports that wait for review already.",
                statusCode: StatusCodes.Status429TooManyRequests);
    }

    private static async Task<Ok<List<MistakeReport>>> ListReports(
        NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql.Read("db/queries/list_mistake_reports.sql"));
        command.Parameters.AddWithValue("limit", MaxListed);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var reports = new List<MistakeReport>();
        while (await reader.ReadAsync(cancellationToken))
        {
            reports.Add(new MistakeReport(reader.GetInt64(0), reader.GetInt64(1),
                await reader.GetFieldValueAsync<DateTimeOffset>(2, cancellationToken), reader.GetString(3)));
        }

        return TypedResults.Ok(reports);
    }

    private static ProblemHttpResult NotFound(long eventId) => TypedResults.Problem(
        $"There is no event {eventId}.", statusCode: StatusCodes.Status404NotFound);
}
