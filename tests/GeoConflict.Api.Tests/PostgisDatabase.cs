using GeoConflict.Api.Data;
using Npgsql;

namespace GeoConflict.Api.Tests;

/// <summary>A database of its own on the test server, dropped at the end.</summary>
public sealed class PostgisDatabase : IAsyncDisposable
{
    private readonly string adminConnectionString;
    private readonly string name;

    private PostgisDatabase(string adminConnectionString, string name)
    {
        this.adminConnectionString = adminConnectionString;
        this.name = name;
        ConnectionString = new NpgsqlConnectionStringBuilder(adminConnectionString) { Database = name }.ConnectionString;
        Source = DataServices.BuildDataSource(ConnectionString);
    }

    /// <summary>Where it is.</summary>
    public string ConnectionString { get; }

    /// <summary>Connections to it that know geometries.</summary>
    public NpgsqlDataSource Source { get; }

    public static async Task<PostgisDatabase> CreateAsync()
    {
        var admin = PostgisApp.AdminConnectionString
            ?? throw new InvalidOperationException($"{PostgisApp.Variable} is not set.");
        var name = $"geoconflict_test_{Guid.NewGuid():N}";
        await RunAsync(admin, $"CREATE DATABASE {name} ENCODING 'UTF8' TEMPLATE template0");
        return new PostgisDatabase(admin, name);
    }

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        await RunAsync(adminConnectionString, $"DROP DATABASE {name} WITH (FORCE)");
    }

#pragma warning disable CA2100 // The only text that varies is the name made above.
    private static async Task RunAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
#pragma warning restore CA2100
}
