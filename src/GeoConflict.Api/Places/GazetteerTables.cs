using System.Diagnostics.CodeAnalysis;
using GeoConflict.Api.Data;
using GeoConflict.Api.Places.Sources;
using Npgsql;

namespace GeoConflict.Api.Places;

/// <summary>The tables place, place_name and place_area, replaced as a whole.</summary>
/// <remarks>
/// New tables are filled and indexed in a schema of their own and then take the place of the old ones in one short
/// transaction: readers see the old gazetteer or the new one, whole, and never wait for the copying.
/// </remarks>
internal static class GazetteerTables
{
    /// <summary>Puts these entries in the place of all that is there.</summary>
    /// <returns>How many places and names there are now.</returns>
    public static async Task<(long PlaceCount, long NameCount)> ReplaceAsync(
        NpgsqlDataSource database,
        IEnumerable<GazetteerEntry> entries,
        IEnumerable<(long PlaceId, string Name)> extraNames,
        string fingerprint,
        CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await RunAsync(connection, Sql.Read("db/queries/prepare_gazetteer_load.sql"), cancellationToken);
        long placeCount, nameCount;
        await using (var copy = await GazetteerCopy.BeginAsync(database, cancellationToken))
        {
            foreach (var entry in entries) await copy.WriteAsync(entry, cancellationToken);
            foreach (var (placeId, name) in extraNames) await copy.WriteNameAsync(placeId, name, cancellationToken);
            await copy.CompleteAsync(cancellationToken);
            (placeCount, nameCount) = (copy.PlaceCount, copy.NameCount);
        }

        foreach (var statement in await IndexStatementsAsync(connection, cancellationToken))
        {
            await RunAsync(connection, statement, cancellationToken);
        }

        await SwapAsync(connection, fingerprint, placeCount, nameCount, cancellationToken);
        return (placeCount, nameCount);
    }

    private static async Task SwapAsync(
        NpgsqlConnection connection, string fingerprint, long placeCount, long nameCount,
            CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await RunAsync(connection, Sql.Read("db/queries/swap_gazetteer.sql"), cancellationToken);
        await using var version = new NpgsqlCommand(
            "INSERT INTO gazetteer_version (fingerprint, place_count, name_count) VALUES ($1, $2, $3)", connection)
        {
            Parameters = { new() { Value = fingerprint }, new() { Value = placeCount }, new() { Value = nameCount } },
        };
        await version.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>The indexes of the present tables, as statements for the new ones.</summary>
    private static async Task<List<string>> IndexStatementsAsync(
        NpgsqlConnection connection, CancellationToken cancellationToken)
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

    [SuppressMessage("Security", "CA2100",
        Justification = "The texts are this program's own files and the database's own index definitions.")]
    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
