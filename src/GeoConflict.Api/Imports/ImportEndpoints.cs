using GeoConflict.Api.Data;
using GeoConflict.Api.Serving;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;

namespace GeoConflict.Api.Imports;

/// <summary><c>/api/imports</c>: runs of <c>geoconflict import</c>, how far they are and what they set aside.</summary>
internal static class ImportEndpoints
{
    /// <summary>List them, read what one set aside, ask one to stop.</summary>
    public static void MapImports(this IEndpointRouteBuilder routes)
    {
        var imports = routes.MapGroup("/api/imports").WithTags("Imports");
        imports.MapGet("/", ListRuns)
            .AcceptsOnly()
            .WithSummary("The last 100 imports with their counts, newest first; a running one tells how far it is");
        imports.MapGet("/{runId:long}/rejects", ListRejects)
            .AcceptsOnly(typeof(RejectQuery))
            .WithSummary("Rows that an import set aside, with line numbers and reasons, 1000 at a time")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        imports.MapPost("/{runId:long}/cancel", Cancel)
            .AcceptsOnly()
            .NeedsKey()
            .WithSummary("Ask a running import to stop after its next batch; the same command goes on from there")
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<List<ImportRunRow>>> ListRuns(
        NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql.Read("db/queries/list_imports.sql"));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var runs = new List<ImportRunRow>();
        while (await reader.ReadAsync(cancellationToken)) runs.Add(ImportRunRow.Of(reader));
        return TypedResults.Ok(runs);
    }

    private static async Task<Ok<List<RejectedRow>>> ListRejects(
        long runId, [AsParameters] RejectQuery query, NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql.Read("db/queries/list_rejects.sql"));
        command.Parameters.AddWithValue("run", runId);
        command.Parameters.AddWithValue("after", query.ParseAfter());
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<RejectedRow>();
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(new RejectedRow(reader.GetInt64(0), reader.GetString(1), reader.GetString(2)));
        return TypedResults.Ok(rows);
    }

    private static async Task<Results<Accepted, ProblemHttpResult>> Cancel(
        long runId, NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            "UPDATE import_run SET is_cancel_asked = true WHERE import_run_id = @run AND status = 'running'");
        command.Parameters.AddWithValue("run", runId);
        return await command.ExecuteNonQueryAsync(cancellationToken) > 0
            ? TypedResults.Accepted("/api/imports")
            : TypedResults.Problem($"No import {runId} is running.", statusCode: StatusCodes.Status404NotFound);
    }
}
