using System.Buffers.Binary;
using GeoConflict.Api.Data;
using Npgsql;

namespace GeoConflict.Api.Imports;

/// <summary>The table of runs: which one a file goes on with, and how they end.</summary>
internal sealed class ImportRuns(NpgsqlDataSource database)
{
    /// <summary>Keeps two processes from importing the same file at once; let go when disposed, or with the
    /// process.</summary>
    /// <exception cref="ImportException">Another process imports it.</exception>
    public async Task<NpgsqlConnection> HoldAsync(byte[] fingerprint, CancellationToken cancellationToken)
    {
        var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var command = new NpgsqlCommand("SELECT pg_try_advisory_lock(@key)", connection);
        command.Parameters.AddWithValue("key", BinaryPrimitives.ReadInt64LittleEndian(fingerprint));
        if (await command.ExecuteScalarAsync(cancellationToken) is true) return connection;
        await connection.DisposeAsync();
        throw new ImportException("This file is being imported by another process.");
    }

    /// <summary>Goes on with the run over the same file that broke off, or begins one.</summary>
    /// <returns>The run, and how many records of the file are in the store.</returns>
    public async Task<(long RunId, long RecordCount)> BeginAsync(
        ImportOptions options, ImportFile file, string source, byte[] fingerprint, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql.Read("db/queries/import_begin.sql"));
        command.Parameters.AddWithValue("fingerprint", fingerprint);
        command.Parameters.AddWithValue("kind", options.Kind);
        command.Parameters.AddWithValue("source", source);
        command.Parameters.AddWithValue("file_name", System.IO.Path.GetFileName(options.Path));
        command.Parameters.AddWithValue("byte_count", file.ByteCount);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return (reader.GetInt64(0), reader.GetInt64(1));
    }

    /// <summary>Says how a run ended.</summary>
    public async Task EndAsync(long runId, string status, string? reason, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql.Read("db/queries/import_end.sql"));
        command.Parameters.AddWithValue("import_run_id", runId);
        command.Parameters.AddWithValue("status", status);
        command.Parameters.AddWithValue("reason", NpgsqlTypes.NpgsqlDbType.Text, (object?)reason ?? DBNull.Value);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
