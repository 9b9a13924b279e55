using Npgsql;
using NpgsqlTypes;

namespace GeoConflict.Api.Data;

/// <summary>Who did what, when and from where.</summary>
public sealed class AuditLog(NpgsqlDataSource database)
{
    /// <summary>Where the work of commands comes from.</summary>
    public const string CommandLine = "command line";

    private const int MaxActionLength = 500;

    /// <summary>Keeps one act.</summary>
    /// <param name="key">Whose; null without a key.</param>
    /// <param name="action">What: method and path, or words.</param>
    /// <param name="status">HTTP status; null for a command.</param>
    /// <param name="cameFrom">Address it came from.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task RecordAsync(
        ApiKey? key, string action, int? status, string cameFrom, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql.Read("db/queries/record_audit.sql"));
        command.Parameters.AddWithValue("key_name", NpgsqlDbType.Text, (object?)key?.Name ?? DBNull.Value);
        command.Parameters.AddWithValue("api_key_id", NpgsqlDbType.Bigint, (object?)key?.ApiKeyId ?? DBNull.Value);
        command.Parameters.AddWithValue(
            "action", action.Length <= MaxActionLength ? action : action[..MaxActionLength]);
        command.Parameters.AddWithValue("status", NpgsqlDbType.Integer, (object?)status ?? DBNull.Value);
        command.Parameters.AddWithValue("came_from", cameFrom);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The latest acts before one, latest first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> ListAsync(
        long before, int limit, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql.Read("db/queries/list_audit.sql"));
        command.Parameters.AddWithValue("before", before);
        command.Parameters.AddWithValue("limit", limit);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        var entries = new List<AuditEntry>();
        while (await row.ReadAsync(cancellationToken))
        {
            entries.Add(new AuditEntry(
                row.GetInt64(0), row.GetDateTime(1), row.IsDBNull(2) ? null : row.GetString(2), row.GetString(3),
                row.IsDBNull(4) ? null : row.GetInt32(4), row.GetString(5)));
        }

        return entries;
    }
}
