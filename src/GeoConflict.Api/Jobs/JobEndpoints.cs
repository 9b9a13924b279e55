using GeoConflict.Api.Serving;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GeoConflict.Api.Jobs;

/// <summary><c>/api/jobs</c>: what is being done, what waits, what failed and why.</summary>
public static class JobEndpoints
{
    /// <summary>List, retry, cancel.</summary>
    public static void MapJobs(this IEndpointRouteBuilder routes)
    {
        var jobs = routes.MapGroup("/api/jobs").WithTags("Jobs");
        jobs.MapGet("/", ListJobs).AcceptsOnly(typeof(JobQuery))
            .WithSummary("Running, waiting, done and failed work with reasons, newest first, and counts of all")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        jobs.MapPost("/retry", RetryFailed).AcceptsOnly().NeedsKey()
            .WithSummary("Try all again that failed")
            .ProducesProblem(StatusCodes.Status401Unauthorized);
        jobs.MapPost("/{jobId}/retry", Retry).AcceptsOnly().NeedsKey()
            .WithSummary("Try again what failed or was cancelled")
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
        jobs.MapPost("/{jobId}/cancel", Cancel).AcceptsOnly().NeedsKey()
            .WithSummary("Take work out of the queue; an article keeps its text")
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<JobList>> ListJobs(
        [AsParameters] JobQuery query, JobBoard board, CancellationToken cancellationToken)
    {
        var (status, kind, limit) = query.Check();
        return TypedResults.Ok(await board.ListAsync(status, kind, limit, cancellationToken));
    }

    private static async Task<Ok<RetriedJobs>> RetryFailed(
        JobBoard board, CodingSignal signal, CancellationToken cancellationToken)
    {
        var count = await board.RetryFailedAsync(cancellationToken);
        await signal.RaiseAsync(CancellationToken.None);
        return TypedResults.Ok(new RetriedJobs(count));
    }

    private static async Task<Results<Accepted, ProblemHttpResult>> Retry(
        string jobId, JobBoard board, CodingSignal signal, CancellationToken cancellationToken)
    {
        if (JobName.Parse(jobId) is not { } job) return NotThere(jobId);
        if (!await board.RetryAsync(job, cancellationToken))
            return await WhyNotAsync(jobId, job, board, "failed or cancelled", cancellationToken);
        await signal.RaiseAsync(CancellationToken.None);
        return TypedResults.Accepted((string?)null);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Cancel(
        string jobId, JobBoard board, CancellationToken cancellationToken)
    {
        if (JobName.Parse(jobId) is not { } job) return NotThere(jobId);
        return await board.CancelAsync(job, cancellationToken)
            ? TypedResults.NoContent()
            : await WhyNotAsync(jobId, job, board, "waiting", cancellationToken);
    }

    private static async Task<ProblemHttpResult> WhyNotAsync(
        string jobId, JobName job, JobBoard board, string needed, CancellationToken cancellationToken) =>
        await board.StatusAsync(job, cancellationToken) is { } status
            ? TypedResults.Problem(
                $"{jobId} is {status} and not {needed}.", statusCode: StatusCodes.Status409Conflict)
            : NotThere(jobId);

    private static ProblemHttpResult NotThere(string jobId) =>
        TypedResults.Problem($"There is no job '{jobId}'.", statusCode: StatusCodes.Status404NotFound);
}
