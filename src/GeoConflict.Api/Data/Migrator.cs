using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace GeoConflict.Api.Data;

/// <summary>Brings a database to the schema of this program: forward only, each file once, in the order of their
/// names.</summary>
/// <remarks>Holds an advisory lock, so that processes started together take turns. Files under db/functions are
/// replaced every time.</remarks>
public sealed class Migrator(NpgsqlDataSource database)
{
    /// <summary>Any number; the same in every version of this program.</summary>
    private const long LockKey = 0x47454f434f4e46;

    /// <returns>The names of the migrations that were applied now, in order.</returns>
    /// <exception cref="MigrationException">A migration fails, or one that was applied before has been
    /// changed.</exception>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await RunAsync(connection, $"SELECT pg_advisory_lock({LockKey})", cancellationToken);
        try
        {
            var applied = await ReadAppliedAsync(connection, cancellationToken);
            var now = new List<string>();
            foreach (var file in Sql.In("db/migrations/"))
            {
                if (await ApplyOnceAsync(connection, file, applied, cancellationToken)) now.Add(Path.GetFileName(file));
            }

            foreach (var file in Sql.In("db/functions/")) await RunFileAsync(connection, file, cancellationToken);
            // New extensions bring new types, and this data source may have looked before they were there.
            await connection.ReloadTypesAsync(cancellationToken);
            return now;
        }
        finally
        {
            await RunAsync(connection, $"SELECT pg_advisory_unlock({LockKey})", CancellationToken.None);
        }
    }

    private static async Task<Dictionary<string, string>> ReadAppliedAsync(
        NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await RunAsync(
            connection,
            """
            CREATE TABLE IF NOT EXISTS schema_migration (
              name text PRIMARY KEY,
              sha256 text NOT NULL,
              applied_at timestamptz NOT NULL DEFAULT now()
            )
            """,
            cancellationToken);
        var applied = new Dictionary<string, string>(StringComparer.Ordinal);
        await using var command = new NpgsqlCommand("SELECT name, sha256 FROM schema_migration", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken)) applied[reader.GetString(0)] = reader.GetString(1);
        return applied;
    }

    private static async Task<bool> ApplyOnceAsync(
        NpgsqlConnection connection, string file, Dictionary<string, string> applied,
        CancellationToken cancellationToken)
    {
        var name = Path.GetFileName(file);
        var checksum = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql.Read(file))));
        if (applied.TryGetValue(name, out var before))
        {
            return before == checksum ? false : throw new MigrationException(
                $"Migration {name} was applied to this database and has been changed since. "
                + "Put the applied text back and make the change in a new migration file.");
        }

        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await RunFileAsync(connection, file, cancellationToken);
        await using var record = new NpgsqlCommand(
            "INSERT INTO schema_migration (name, sha256) VALUES (@name, @sha256)", connection);
        record.Parameters.AddWithValue("name", name);
        record.Parameters.AddWithValue("sha256", checksum);
        await record.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private static async Task RunFileAsync(NpgsqlConnection connection, string file,
        CancellationToken cancellationToken)
    {
        try
        {
            await RunAsync(connection, Sql.Read(file), cancellationToken);
        }
        catch (PostgresException exception)
        {
            throw new MigrationException($"{file} failed: {exception.MessageText}", exception);
        }
    }

    [SuppressMessage("Security", "CA2100", Justification = "The texts are this program's own files and constants.")]
    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
