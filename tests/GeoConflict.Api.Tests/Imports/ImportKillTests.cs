using System.Diagnostics;
using System.Text;
using GeoConflict.Api.Data;
using GeoConflict.Api.Imports;
using GeoConflict.Api.Setup;
using Npgsql;

namespace GeoConflict.Api.Tests.Imports;

/// <summary>Imports that are killed in the middle, the program and the database, ten times each.</summary>
public sealed class ImportKillTests(ImportApp app) : IClassFixture<ImportApp>
{
    private const int Kills = 10;
    private const int BatchSize = 200;
    private const int RowCount = 2 * Kills * BatchSize;

    private const string Once =
        "SELECT (SELECT count(*) FROM conflict_event WHERE origin = 'ACLED'), (SELECT count(*) FROM imported_event), "
        + "(SELECT count(DISTINCT source_id) FROM imported_event), (SELECT count(*) FROM event_feature), "
        + "(SELECT count(*) FROM conflict_event JOIN imported_event USING (event_id))";

    private static readonly string Expected = string.Join('|', Enumerable.Repeat(RowCount, 5));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [PostgisFact]
    public async Task Import_killed_ten_times_stores_every_row_once()
    {
        var path = app.FileOf(Rows());
        var killed = 0;
        while (killed < Kills)
        {
            using var process = Start(path);
            var before = await RecordCountAsync(app.Database.Source);
            while (!process.HasExited && await RecordCountAsync(app.Database.Source) == before)
                await Task.Delay(20, Token);
            Assert.False(process.HasExited, "The import ended before it was killed often enough.");
            process.Kill();
            await process.WaitForExitAsync(Token);
            killed++;
        }

        using var last = Start(path);
        await last.WaitForExitAsync(Token);
        Assert.Equal(0, last.ExitCode);
        Assert.Equal(Expected, await app.AskAsync(Once));
        Assert.Equal($"done|{RowCount}|{RowCount}", await app.AskAsync(
            "SELECT status, record_count, added_count FROM import_run"));
    }

    [PostgisFact]
    public async Task Import_into_a_database_killed_ten_times_stores_every_row_once()
    {
        var folder = Directory.CreateTempSubdirectory("geoconflict-killed-").FullName;
        PrivateCluster? cluster = null;
        try
        {
            cluster = await PrivateCluster.StartAsync(Path.Combine(folder, "pg"), new ClusterOptions(), _ => { }, Token);
            await using var source = DataServices.BuildDataSource(cluster.ConnectionString);
            await new Migrator(source).MigrateAsync(Token);
            var path = app.FileOf(Rows());
            var options = new ImportOptions("acled", path, null, "utf-8", false, path + ".rejected")
            {
                BatchSize = BatchSize,
            };
            for (var killed = 0; killed < Kills; killed++)
            {
                await KillInTheMiddleAsync(source, options, cluster);
                cluster = await PrivateCluster.StartAsync(
                    Path.Combine(folder, "pg"), new ClusterOptions(), _ => { }, Token);
            }

            Assert.Equal("done", (await ImportApp.ImportAsync(source, options, Token)).Status);
            Assert.Equal(Expected, await ImportApp.AskAsync(source, Once));
        }
        finally
        {
            if (cluster is not null) await cluster.StopAsync(CancellationToken.None);
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task KillInTheMiddleAsync(
        NpgsqlDataSource source, ImportOptions options, PrivateCluster cluster)
    {
        var before = await RecordCountAsync(source);
        var import = ImportApp.ImportAsync(source, options, Token);
        while (!import.IsCompleted && await RecordCountAsync(source) == before) await Task.Delay(5, Token);
        Assert.False(import.IsCompleted, "The import ended before the database was killed often enough.");
        var pid = await File.ReadAllLinesAsync(Path.Combine(cluster.Folder, "cluster", "postmaster.pid"), Token);
        using var server = Process.GetProcessById(int.Parse(pid[0], System.Globalization.CultureInfo.InvariantCulture));
        server.Kill();
        await server.WaitForExitAsync(Token);
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => import);
        source.Clear();
    }

    private static async Task<long> RecordCountAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand("SELECT coalesce(max(record_count), 0) FROM import_run");
        return (long)(await command.ExecuteScalarAsync(Token) ?? 0L);
    }

    private Process Start(string path)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "GeoConflict.Api.dll"), "import", "acled", path,
                "--batch", BatchSize.ToString(System.Globalization.CultureInfo.InvariantCulture),
                "--rejects", path + ".rejected",
            },
            Environment = { [DatabaseAddress.Variable] = app.Database.ConnectionString },
        };
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start.");
    }

    private static string Rows()
    {
        var file = new StringBuilder("event_id_cnty,event_date,event_type,sub_event_type,actor1,latitude,longitude,fatalities,notes\n");
        for (var i = 0; i < RowCount; i++)
        {
            file.Append(System.Globalization.CultureInfo.InvariantCulture,
                $"K{i},2020-01-{1 + (i % 28):00},Battles,Armed clash,Group {i % 9},{i % 80},{i % 170},{i % 5},Invented row {i}.\n");
        }

        return file.ToString();
    }
}
