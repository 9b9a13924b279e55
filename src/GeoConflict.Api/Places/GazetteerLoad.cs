using System.Globalization;
using GeoConflict.Api.Places.Sources;
using GeoConflict.Api.Setup;
using Npgsql;

namespace GeoConflict.Api.Places;

/// <summary>Loads the gazetteer into place, place_name and place_area, if its sources have changed.</summary>
public sealed class GazetteerLoad(Workspace workspace, NpgsqlDataSource database)
{
    // Any number, as long as no other lock of this database has it: one load at a time.
    private const long LoadLock = 0x67_617a_6574;

    /// <summary>Runs after the migrations and <see cref="GazetteerBuild"/>.</summary>
    /// <param name="progress">Gets one line for each step.</param>
    /// <param name="cancellationToken">Stops the work; the tables stay what they were.</param>
    /// <returns>Whether the tables were filled anew.</returns>
    public async Task<bool> RunAsync(IProgress<string> progress, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await LockAsync(connection, cancellationToken);
        try
        {
            var fingerprint = GazetteerFingerprint.Of(workspace);
            if (await FindFingerprintAsync(connection, cancellationToken) == fingerprint)
            {
                progress.Report("gazetteer tables are up to date");
                return false;
            }

            await LoadAsync(fingerprint, progress, cancellationToken);
            return true;
        }
        finally
        {
            await UnlockAsync(connection);
        }
    }

    private async Task LoadAsync(string fingerprint, IProgress<string> progress, CancellationToken cancellationToken)
    {
        var catalogue = GazetteerCatalogue.Open(workspace, progress, cancellationToken);
        progress.Report("copying places and names into the database");
        var (placeCount, nameCount) = await GazetteerTables.ReplaceAsync(
            database, catalogue.Entries(), catalogue.ExtraNames(), fingerprint, cancellationToken);
        progress.Report(
            string.Create(CultureInfo.InvariantCulture, $"{placeCount:N0} places and {nameCount:N0} names loaded"));
    }

    private static async Task<string?> FindFingerprintAsync(
        NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT fingerprint FROM gazetteer_version", connection);
        return await command.ExecuteScalarAsync(cancellationToken) as string;
    }

    private static async Task LockAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT pg_advisory_lock($1)", connection)
        {
            CommandTimeout = 0,
            Parameters = { new() { Value = LoadLock } },
        };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task UnlockAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand("SELECT pg_advisory_unlock($1)", connection)
        {
            Parameters = { new() { Value = LoadLock } },
        };
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }
}
