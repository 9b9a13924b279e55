using GeoConflict.Api.Data;
using Npgsql;
using NpgsqlTypes;

namespace GeoConflict.Api.Jobs;

/// <summary>The work as people see it, and what they do about it.</summary>
public sealed class JobBoard(NpgsqlDataSource database)
{
    /// <summary>The newest work that is meant, and counts of all.</summary>
    public async Task<JobList> ListAsync(
        string? status, string? kind, int limit, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql.Read("db/queries/list_jobs.sql"));
        AddText(command, "status", status);
        AddText(command, "article_status", status switch
        {
            "waiting" => "queued",
            "running" => "coding",
            "done" => "coded",
            _ => status,
        });
        AddText(command, "kind", kind);
        command.Parameters.AddWithValue("limit", limit);
        var jobs = new List<Job>();
        await using (var row = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await row.ReadAsync(cancellationToken)) jobs.Add(JobOf(row));
        }

        return new JobList(await CountAsync(cancellationToken), jobs);
    }

    /// <summary>The state of a piece of work; null if there is none.</summary>
    public async Task<string?> StatusAsync(JobName job, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql.Read("db/queries/read_job_status.sql"));
        command.Parameters.AddWithValue("kind", job.Kind);
        command.Parameters.AddWithValue("id", job.Id);
        return await command.ExecuteScalarAsync(cancellationToken) as string;
    }

    /// <summary>Queues again what was given up.</summary>
    /// <returns>Whether it had been given up.</returns>
    public async Task<bool> RetryAsync(JobName job, CancellationToken cancellationToken) =>
        await RunAsync(RetryOf(job.Kind), job.Id, cancellationToken) > 0;

    /// <summary>Queues again everything that failed.</summary>
    /// <returns>How much that was.</returns>
    public async Task<int> RetryFailedAsync(CancellationToken cancellationToken) =>
        await RunAsync(RetryOf(JobName.CodeArticle), null, cancellationToken)
        + await RunAsync(RetryOf(JobName.FetchItem), null, cancellationToken);

    /// <summary>Takes work out of the queue.</summary>
    /// <returns>Whether it was in it.</returns>
    public async Task<bool> CancelAsync(JobName job, CancellationToken cancellationToken) => await RunAsync(
        job.Kind == JobName.CodeArticle ? "db/queries/cancel_article.sql" : "db/queries/cancel_feed_item.sql",
        job.Id, cancellationToken) > 0;

    private static string RetryOf(string kind) =>
        kind == JobName.CodeArticle ? "db/queries/retry_article.sql" : "db/queries/retry_feed_item.sql";

    private async Task<int> RunAsync(string file, long? id, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql.Read(file));
        command.Parameters.Add(new NpgsqlParameter("id", NpgsqlDbType.Bigint) { Value = (object?)id ?? DBNull.Value });
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<Dictionary<string, Dictionary<string, long>>> CountAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql.Read("db/queries/count_jobs.sql"));
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var counts = new Dictionary<string, Dictionary<string, long>>(StringComparer.Ordinal)
        {
            [JobName.CodeArticle] = [],
            [JobName.FetchItem] = [],
        };
        while (await row.ReadAsync(cancellationToken)) counts[row.GetString(0)][row.GetString(1)] = row.GetInt64(2);
        return counts;
    }

    private static Job JobOf(NpgsqlDataReader row)
    {
        var status = row.GetString(2);
        return new Job(
            row.GetString(0), row.GetString(1), status, row.GetString(3), row.IsDBNull(4) ? null : row.GetString(4),
            row.GetInt32(5), row.GetFieldValue<DateTimeOffset>(6),
            status == "waiting" ? row.GetFieldValue<DateTimeOffset>(7) : null,
            row.IsDBNull(8) ? null : row.GetFieldValue<DateTimeOffset>(8), row.IsDBNull(9) ? null : row.GetInt64(9));
    }

    private static void AddText(NpgsqlCommand command, string name, string? value) =>
        command.Parameters.Add(new NpgsqlParameter(name, NpgsqlDbType.Text) { Value = (object?)value ?? DBNull.Value });
}
