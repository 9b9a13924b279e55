using System.Globalization;
using GeoConflict.Api.Setup;
using Npgsql;

namespace GeoConflict.Api.Tests.Setup;

public sealed class PrivateClusterTests : IAsyncDisposable
{
    private static readonly ClusterOptions ThrowAway = new() { IsDurable = false };

    private readonly string parent = Directory.CreateDirectory(
        Path.Combine(Path.GetTempPath(), "geoconflict-cluster-" + Guid.NewGuid().ToString("N"))).FullName;
    private PrivateCluster? cluster;

    private string Folder => Path.Combine(parent, "pg");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task StartAsync_gives_a_database_with_PostGIS_to_a_role_that_is_no_superuser()
    {
        cluster = await StartAsync();
        Assert.Equal("geoconflict", await AskAsync(cluster, "SELECT current_user::text"));
        Assert.Equal("off", await AskAsync(cluster, "SELECT current_setting('is_superuser')"));
        Assert.Equal("POINT(40.92 34.45)", await AskAsync(cluster, "SELECT ST_AsText(ST_MakePoint(40.92, 34.45))"));
        Assert.Equal("", await AskAsync(cluster, "SHOW listen_addresses"));
    }

    [Fact]
    public async Task StartAsync_reuses_a_running_server_and_leaves_stopping_it_to_its_starter()
    {
        cluster = await StartAsync();
        var pid = ServerPid();
        var second = await StartAsync();
        Assert.Equal(pid, ServerPid());

        // The starter is this very process, so the second handle is one that somebody still uses.
        Assert.True(cluster.IsOwned);
        Assert.False(second.IsOwned);
    }

    [Fact]
    public async Task StartAsync_takes_over_a_server_whose_starter_is_gone()
    {
        cluster = await StartAsync();
        await File.WriteAllTextAsync(Path.Combine(Folder, "owner"), "999999999 1", Token);
        var second = await StartAsync();
        Assert.True(second.IsOwned);
    }

    [Fact]
    public async Task StartAsync_recovers_what_was_committed_before_the_server_was_killed()
    {
        cluster = await PrivateCluster.StartAsync(Folder, new ClusterOptions(), _ => { }, Token);
        await AskAsync(cluster, "CREATE TABLE proof AS SELECT 1::text AS kept");
        await KillServerAsync();
        cluster = await StartAsync();
        Assert.True(cluster.IsOwned);
        Assert.Equal("1", await AskAsync(cluster, "SELECT kept FROM proof"));
    }

    [Fact]
    public async Task StartAsync_ignores_a_pid_file_whose_number_belongs_to_another_program()
    {
        cluster = await StartAsync();
        await cluster.StopAsync(Token);
        var own = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        await File.WriteAllTextAsync(PidFile, own + "\n", Token);
        cluster = await StartAsync();
        Assert.Equal("1", await AskAsync(cluster, "SELECT '1'"));
    }

    [Fact]
    public async Task StartAsync_begins_anew_when_making_the_cluster_was_interrupted()
    {
        cluster = await StartAsync();
        await cluster.StopAsync(Token);
        Directory.Delete(Path.Combine(Folder, "cluster"), recursive: true);
        var leftover = Path.Combine(Folder, "cluster.new-999999999");
        Directory.CreateDirectory(Path.Combine(leftover, "base"));
        cluster = await StartAsync();
        Assert.False(Directory.Exists(leftover));
        Assert.Equal("1", await AskAsync(cluster, "SELECT '1'"));
    }

    [Fact]
    public async Task StopAsync_ends_the_server()
    {
        cluster = await StartAsync();
        await cluster.StopAsync(Token);
        Assert.Null(await PrivateCluster.FindRunningAsync(Folder, Token));
        Assert.False(File.Exists(PidFile));
    }

    [Fact]
    public async Task FindRunningAsync_gives_another_process_the_running_database()
    {
        cluster = await StartAsync();
        Assert.Equal(cluster.ConnectionString, await PrivateCluster.FindRunningAsync(Folder, Token));
    }

    public async ValueTask DisposeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(Folder, "owner"), "999999999 1", CancellationToken.None);
        var last = await PrivateCluster.StartAsync(Folder, ThrowAway, _ => { }, CancellationToken.None);
        await last.StopAsync(CancellationToken.None);
        Directory.Delete(parent, recursive: true);
    }

    private string PidFile => Path.Combine(Folder, "cluster", "postmaster.pid");

    private Task<PrivateCluster> StartAsync() => PrivateCluster.StartAsync(Folder, ThrowAway, _ => { }, Token);

    private int ServerPid() => int.Parse(File.ReadLines(PidFile).First(), CultureInfo.InvariantCulture);

    private async Task KillServerAsync()
    {
        using var server = System.Diagnostics.Process.GetProcessById(ServerPid());
        server.Kill();
        await server.WaitForExitAsync(Token);
        NpgsqlConnection.ClearAllPools();
    }

    private static async Task<string?> AskAsync(PrivateCluster cluster, string question)
    {
        await using var connection = new NpgsqlConnection(cluster.ConnectionString);
        await connection.OpenAsync(Token);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The questions are the constants of these tests.
        command.CommandText = question;
#pragma warning restore CA2100
        return (string?)await command.ExecuteScalarAsync(Token);
    }
}
