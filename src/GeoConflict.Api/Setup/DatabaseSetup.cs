using GeoConflict.Api.Data;
using GeoConflict.Api.Jobs;
using GeoConflict.Api.Places;
using GeoConflict.Api.Tiles;
using Npgsql;

namespace GeoConflict.Api.Setup;

/// <summary>The part of set-up that makes, reaches and fills the database.</summary>
/// <param name="workspace">Where the private cluster lies.</param>
/// <param name="steps">Shows what is done.</param>
internal sealed class DatabaseSetup(Workspace workspace, StepConsole steps) : IAsyncDisposable
{
    private PrivateCluster? cluster;

    /// <summary>Starts the private cluster, or checks the user's own server.</summary>
    /// <returns>The connection string.</returns>
    public async Task<string> StartAsync(CancellationToken cancellationToken)
    {
        if (DatabaseAddress.FindOwn() is { } own)
        {
            await steps.RunAsync("database", (_, token) => CheckAsync(own, token), cancellationToken);
            return own;
        }

        var connectionString = "";
        await steps.RunAsync(
            "database server",
            async (progress, token) =>
            {
                cluster = await PrivateCluster.StartAsync(
                    workspace.ClusterFolder, new ClusterOptions(), progress, token);
                connectionString = cluster.ConnectionString;
                await File.WriteAllTextAsync(workspace.ClusterAddressPath, connectionString, CancellationToken.None);
                return (cluster.IsOwned ? "started" : "runs already")
                    + (cluster.Folder == workspace.ClusterFolder ? "" : $"; it lies in {cluster.Folder}");
            },
            cancellationToken);
        return connectionString;
    }

    /// <summary>Brings the schema up to date and loads what is missing.</summary>
    public async Task FillAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var database = DataServices.BuildDataSource(connectionString);
        await steps.RunAsync("schema", (_, token) => MigrateAsync(database, token), cancellationToken);
        await steps.RunAsync(
            "gazetteer tables", (show, token) => LoadGazetteerAsync(database, show, token), cancellationToken);
        await steps.RunAsync("base map", (show, token) => LoadBaseMapAsync(database, show, token), cancellationToken);
        await steps.RunAsync("dispatches", (_, token) => SeedAsync(connectionString, token), cancellationToken);
    }

    /// <summary>Stops the server if this process owns it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (cluster is { IsOwned: true })
        {
            File.Delete(workspace.ClusterAddressPath);
            await cluster.StopAsync(CancellationToken.None);
        }
    }

    private static async Task<string> MigrateAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        var applied = await new Migrator(database).MigrateAsync(cancellationToken);
        return applied.Count == 0 ? "up to date" : $"{applied.Count} migrations applied";
    }

    private async Task<string> SeedAsync(string connectionString, CancellationToken cancellationToken)
    {
        var count = await new SeedDispatches(workspace, connectionString).RunAsync(cancellationToken);
        return count == 0 ? "up to date" : $"{count} read and coded";
    }

    private async Task<string> LoadGazetteerAsync(
        NpgsqlDataSource database, Action<string> show, CancellationToken cancellationToken)
    {
        var progress = new StepProgress(show);
        await new GazetteerLoad(workspace, database).RunAsync(progress, cancellationToken);
        return progress.Last;
    }

    private async Task<string> LoadBaseMapAsync(
        NpgsqlDataSource database, Action<string> show, CancellationToken cancellationToken)
    {
        var progress = new StepProgress(show);
        await new BaseMapLoad(workspace.GazetteerPackages).RunAsync(database, progress, cancellationToken);
        return progress.Last;
    }

    private static async Task<string> CheckAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        return $"PostgreSQL {connection.PostgreSqlVersion} at {connection.Host}";
    }
}
