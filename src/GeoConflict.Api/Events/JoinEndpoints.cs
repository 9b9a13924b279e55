using GeoConflict.Api.Data;
using GeoConflict.Api.Serving;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GeoConflict.Api.Events;

/// <summary><c>/api/joins</c>: events that may be one, for people to decide.</summary>
internal static class JoinEndpoints
{
    private const int UsualLimit = 100;
    private const int MaxLimit = 500;

    /// <summary>The list, and a decision on one.</summary>
    public static void MapJoins(this IEndpointRouteBuilder routes)
    {
        var joins = routes.MapGroup("/api/joins").WithTags("Events");
        joins.MapGet("/", ListJoins)
            .AcceptsOnly(typeof(JoinQuery))
            .WithSummary("Events that may be one, the likeliest first; state = waiting, accepted or declined")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        joins.MapPost("/{joinId:long}/accept", Accept)
            .AcceptsOnly()
            .NeedsKey()
            .WithSummary("Join the two events; a split of the kept event undoes it")
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status409Conflict);
        joins.MapPost("/{joinId:long}/decline", Decline)
            .AcceptsOnly()
            .NeedsKey()
            .WithSummary("Leave the two events apart")
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<IReadOnlyList<ProposedJoin>> ListJoins(
        [AsParameters] JoinQuery query, ConflictDb db, CancellationToken cancellationToken)
    {
        var state = query.State ?? JoinProposal.Waiting;
        if (state is not (JoinProposal.Waiting or JoinProposal.Accepted or JoinProposal.Declined))
            throw new BadHttpRequestException($"state: '{state}' is not waiting, accepted or declined.");
        var limit = query.Limit ?? UsualLimit;
        if (limit is < 1 or > MaxLimit)
            throw new BadHttpRequestException($"limit: {limit} is not between 1 and {MaxLimit}.");
        var asked = db.JoinProposals.AsNoTracking().Include(p => p.Event).Include(p => p.OtherEvent)
            .Where(p => p.State == state);
        // What has been rejected since, or told no more, need not be decided.
        if (state == JoinProposal.Waiting) asked = asked.Where(p =>
            p.Event != null && p.Event.Status != "rejected" && p.OtherEvent != null && p.OtherEvent.Status != "rejected");
        var found = await asked.OrderByDescending(p => p.Score).ThenBy(p => p.JoinProposalId).Take(limit)
            .ToListAsync(cancellationToken);
        return [.. found.Select(ProposedJoin.Of)];
    }

    private static Task<Results<NoContent, ProblemHttpResult>> Accept(
        long joinId, EventJoiner joiner, HttpContext context, CancellationToken cancellationToken) =>
        DecideAsync(joinId, true, joiner, context, cancellationToken);

    private static Task<Results<NoContent, ProblemHttpResult>> Decline(
        long joinId, EventJoiner joiner, HttpContext context, CancellationToken cancellationToken) =>
        DecideAsync(joinId, false, joiner, context, cancellationToken);

    private static async Task<Results<NoContent, ProblemHttpResult>> DecideAsync(
        long joinId, bool isAccepted, EventJoiner joiner, HttpContext context, CancellationToken cancellationToken) =>
        await joiner.DecideAsync(joinId, isAccepted, context.KeyName(), cancellationToken)
            ? TypedResults.NoContent()
            : TypedResults.Problem(
                $"joinId: no join {joinId} waits for a decision between two events that are both still told.",
                statusCode: StatusCodes.Status409Conflict);
}
