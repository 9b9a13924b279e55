using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using GeoConflict.Api.Data;
using GeoConflict.Api.Places.Sources;
using GeoConflict.Api.Setup;
using Npgsql;

namespace GeoConflict.Api.Places;

/// <summary>Loads the gazetteer into place, place_name and place_area, if its sources have changed.</summary>
/// <remarks>
/// New tables are filled and indexed in a schema of their own and then take the place of the old ones in one short
/// transaction: readers see the old gazetteer or the new one, whole, and never wait for the copying.
/// </remarks>
public sealed class GazetteerLoad(Workspace workspace, NpgsqlDataSource database)
{
    // Any number, as long as no other lock of this database has it: one load at a time.
    private const long LoadLock = 0x67_617a_6574;

    /// <summary>Runs after <see cref="Migrator"/> and <see cref="GazetteerBuild"/>.</summary>
    /// <param name="progress">Gets one line for each step.</param>
    /// <param name="cancellationToken">Stops the work; the tables stay what they were.</param>
    /// <returns>Whether the tables were filled anew.</returns>
    public async Task<bool> RunAsync(IProgress<string> progress, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await RunAsync(connection, $"SELECT pg_advisory_lock({LoadLock})", cancellationToken);
        try
        {
            var fingerprint = GazetteerFingerprint.Of(workspace);
            if (await FindFingerprintAsync(connection, cancellationToken) == fingerprint)
            {
                progress.Report("gazetteer tables are up to date");
                return false;
            }

            await LoadAsync(connection, fingerprint, progress, cancellationToken);
            return true;
        }
        finally
        {
            await RunAsync(connection, $"SELECT pg_advisory_unlock({LoadLock})", CancellationToken.None);
        }
    }

    private async Task LoadAsync(
        NpgsqlConnection connection, string fingerprint, IProgress<string> progress, CancellationToken cancellationToken)
    {
        await RunFileAsync(connection, "db/queries/prepare_gazetteer_load.sql", cancellationToken);
        var catalogue = GazetteerCatalogue.Open(workspace, progress, cancellationToken);
        long placeCount, nameCount;
        await using (var copy = await GazetteerCopy.BeginAsync(database, cancellationToken))
        {
            foreach (var entry in catalogue.Entries()) await copy.WriteAsync(entry, cancellationToken);
            foreach (var (placeId, name) in catalogue.ExtraNames()) await copy.WriteNameAsync(placeId, name, cancellationToken);
            await copy.CompleteAsync(cancellationToken);
            (placeCount, nameCount) = (copy.PlaceCount, copy.NameCount);
        }

        progress.Report(string.Create(CultureInfo.InvariantCulture, $"{placeCount:N0} places and {nameCount:N0} names copied"));
        foreach (var statement in await IndexStatementsAsync(connection, cancellationToken))
        {
            await RunAsync(connection, statement, cancellationToken);
        }

        await SwapAsync(connection, fingerprint, placeCount, nameCount, cancellationToken);
        progress.Report("gazetteer tables filled");
    }

    private static async Task SwapAsync(
        NpgsqlConnection connection, string fingerprint, long placeCount, long nameCount, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await RunFileAsync(connection, "db/queries/swap_gazetteer.sql", cancellationToken);
        await using var version = new NpgsqlCommand(
            "INSERT INTO gazetteer_version (fingerprint, place_count, name_count) VALUES ($1, $2, $3)", connection)
        {
            Parameters = { new() { Value = fingerprint }, new() { Value = placeCount }, new() { Value = nameCount } },
        };
        await version.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>The indexes of the present tables, as statements for the new ones.</summary>
    private static async Task<List<string>> IndexStatementsAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT replace(indexdef, ' ON public.', ' ON gazetteer_next.')
            FROM pg_indexes
            WHERE schemaname = 'public' AND tablename IN ('place', 'place_name', 'place_area')
            ORDER BY indexname
            """,
            connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var statements = new List<string>();
        while (await reader.ReadAsync(cancellationToken)) statements.Add(reader.GetString(0));
        return statements;
    }

    private static async Task<string?> FindFingerprintAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT fingerprint FROM gazetteer_version", connection);
        return await command.ExecuteScalarAsync(cancellationToken) as string;
    }

    private static Task RunFileAsync(NpgsqlConnection connection, string file, CancellationToken cancellationToken) =>
        RunAsync(connection, Sql.Read(file), cancellationToken);

    [SuppressMessage("Security", "CA2100", Justification = "The texts are this program's own files and the database's own index definitions.")]
    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
