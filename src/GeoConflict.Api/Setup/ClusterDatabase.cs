using System.Diagnostics.CodeAnalysis;
using Npgsql;

namespace GeoConflict.Api.Setup;

/// <summary>The program's role, database and extensions inside a private cluster.</summary>
internal static class ClusterDatabase
{
    /// <summary>Makes what is missing; a second call changes nothing.</summary>
    /// <param name="adminConnectionString">A superuser's, to the maintenance database.</param>
    /// <param name="cancellationToken">Stops between statements.</param>
    public static async Task EnsureAsync(string adminConnectionString, CancellationToken cancellationToken)
    {
        await using (var admin = new NpgsqlConnection(adminConnectionString + ";Pooling=false"))
        {
            await admin.OpenAsync(cancellationToken);
            await RunIfMissingAsync(
                admin,
                "SELECT 1 FROM pg_roles WHERE rolname = 'geoconflict'",
                "CREATE ROLE geoconflict LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE",
                cancellationToken);
            await RunIfMissingAsync(
                admin,
                "SELECT 1 FROM pg_database WHERE datname = 'geoconflict'",
                "CREATE DATABASE geoconflict OWNER geoconflict",
                cancellationToken);
        }

        var database = new NpgsqlConnectionStringBuilder(adminConnectionString)
        {
            Database = PrivateCluster.Role,
            Pooling = false,
        };
        await using var own = new NpgsqlConnection(database.ConnectionString);
        await own.OpenAsync(cancellationToken);
        await RunIfMissingAsync(
            own,
            "SELECT 1 FROM pg_extension WHERE extname IN ('postgis', 'pg_trgm') HAVING count(*) = 2",
            "CREATE EXTENSION IF NOT EXISTS postgis; CREATE EXTENSION IF NOT EXISTS pg_trgm",
            cancellationToken);
    }

    [SuppressMessage("Security", "CA2100", Justification = "Only the constant statements above come here.")]
    private static async Task RunIfMissingAsync(
        NpgsqlConnection connection, string question, string statement, CancellationToken cancellationToken)
    {
        await using var ask = new NpgsqlCommand(question, connection);
        if (await ask.ExecuteScalarAsync(cancellationToken) is null)
        {
            await using var run = new NpgsqlCommand(statement, connection);
            await run.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
