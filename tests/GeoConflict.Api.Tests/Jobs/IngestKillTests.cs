using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using GeoConflict.Api.Data;
using GeoConflict.Api.Jobs;
using GeoConflict.Api.Serving;
using GeoConflict.Api.Setup;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace GeoConflict.Api.Tests.Jobs;

/// <summary>Articles posted while the worker and the database are killed, ten times each: what was acknowledged is coded,
/// once.</summary>
public sealed class IngestKillTests
{
    private const int Kills = 10;
    private const int Senders = 2;

    /// <summary>So many more must have been coded before the next kill, so that it falls into the middle.</summary>
    private const int CodedBetweenKills = 3;

    /// <summary>Slower than coding is, so that little is left to be coded at the end.</summary>
    private static readonly TimeSpan BetweenPosts = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentBag<long> acknowledged = [];
    private int sent;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [PostgisFact]
    public async Task Articles_are_coded_once_though_the_worker_is_killed_ten_times()
    {
        await using var database = await PostgisDatabase.CreateAsync();
        var key = await PrepareAsync(database.Source);
        for (var killed = 0; killed < Kills; killed++)
        {
            using var worker = await WorkerAsync(database.ConnectionString);
            await SendWhileAsync(worker.Address, key, async () =>
            {
                await WaitForMoreAsync(database.Source);
                worker.Process.Kill();
                await worker.Process.WaitForExitAsync(Token);
            });
        }

        await AssertCodedOnceAsync(database.ConnectionString);
    }

    [PostgisFact]
    public async Task Articles_are_coded_once_though_the_database_is_killed_ten_times()
    {
        var folder = Directory.CreateTempSubdirectory("geoconflict-killed-").FullName;
        PrivateCluster? cluster = null;
        try
        {
            cluster = await StartAsync(folder);
            await using var source = DataServices.BuildDataSource(cluster.ConnectionString);
            var key = await PrepareAsync(source);
            await using (var app = await Service.StartAsync(OptionsFor(cluster.ConnectionString), Token))
            {
                for (var killed = 0; killed < Kills; killed++)
                {
                    await SendWhileAsync(new Uri(app.Urls.First()), key, async () =>
                    {
                        await WaitForMoreAsync(source);
                        await KillAsync(cluster);
                        cluster = await StartAsync(folder);
                    });
                    source.Clear();
                }

                await app.StopAsync(Token);
            }

            await AssertCodedOnceAsync(cluster.ConnectionString);
        }
        finally
        {
            if (cluster is not null) await cluster.StopAsync(CancellationToken.None);
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Task<PrivateCluster> StartAsync(string folder) =>
        PrivateCluster.StartAsync(Path.Combine(folder, "pg"), new ClusterOptions(), _ => { }, Token);

    private static async Task<string> PrepareAsync(NpgsqlDataSource source)
    {
        await new Migrator(source).MigrateAsync(Token);
        await using var services = new ServiceCollection().AddSingleton(TimeProvider.System)
            .AddData(source.ConnectionString).BuildServiceProvider();
        return await services.GetRequiredService<ApiKeys>().AddAsync("test", Token);
    }

    private static ServiceOptions OptionsFor(string connectionString) => new(
        Workspace.Find() with { GazetteerIndexPath = SmallGazetteer.Path }, connectionString, "http://127.0.0.1:0");

    private static async Task<Worker> WorkerAsync(string connectionString)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "GeoConflict.Api.dll"), "serve", "--urls", "http://127.0.0.1:0",
            },
            Environment =
            {
                [DatabaseAddress.Variable] = connectionString,
                [Workspace.GazetteerVariable] = SmallGazetteer.Path,
            },
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start.");
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        while (await process.StandardOutput.ReadLineAsync(Token) is { } line)
        {
            if (line.StartsWith("serving ", StringComparison.Ordinal)) return new Worker(process, new Uri(line[8..]));
        }

        throw new InvalidOperationException("The worker ended before it served.");
    }

    private static async Task KillAsync(PrivateCluster cluster)
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(cluster.Folder, "cluster", "postmaster.pid"), Token);
        using var server = Process.GetProcessById(int.Parse(lines[0], CultureInfo.InvariantCulture));
        server.Kill();
        await server.WaitForExitAsync(Token);
    }

    /// <summary>Posts articles, each of an event of its own, until something has happened.</summary>
    private async Task SendWhileAsync(Uri address, string key, Func<Task> happen)
    {
        using var client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
        client.DefaultRequestHeaders.Add("X-Api-Key", key);
        var isOver = false;
        var senders = Enumerable.Range(0, Senders).Select(async _ =>
        {
            while (!Volatile.Read(ref isOver))
            {
                await SendAsync(client);
                await Task.Delay(BetweenPosts, Token);
            }
        }).ToList();
        await happen();
        Volatile.Write(ref isOver, true);
        await Task.WhenAll(senders);
    }

    private async Task SendAsync(HttpClient client)
    {
        var on = new DateOnly(1990, 1, 1).AddDays(3 * Interlocked.Increment(ref sent));
        var text = $"Jets carried out an air strike on Albu Kamal on {on.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}, killing four fighters.";
        try
        {
            using var answer = await client.PostAsJsonAsync("/api/articles", new { text }, Token);
            if (!answer.IsSuccessStatusCode) return;
            var article = await answer.Content.ReadFromJsonAsync<JsonElement>(Token);
            acknowledged.Add(article.GetProperty("article_id").GetInt64());
        }
        catch (HttpRequestException)
        {
            // Not acknowledged: the sender knows that it has to send it again.
        }
    }

    private static async Task WaitForMoreAsync(NpgsqlDataSource source)
    {
        var before = await CountAsync(source, "SELECT count(*) FROM article WHERE status = 'coded'");
        var clock = Stopwatch.StartNew();
        while (await CountAsync(source, "SELECT count(*) FROM article WHERE status = 'coded'") < before + CodedBetweenKills)
        {
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(40), "Nothing more was coded in 40 s.");
            await Task.Delay(10, Token);
        }
    }

    private async Task AssertCodedOnceAsync(string connectionString)
    {
        await using (var app = Service.Build(OptionsFor(connectionString)))
        {
            await using var source = DataServices.BuildDataSource(connectionString);
            // What was lost is free again when its lease has run out; nobody waits for that here.
            await CountAsync(source, "WITH freed AS (UPDATE article SET due_at = now() WHERE status IN ('queued', 'coding') RETURNING 1) SELECT count(*) FROM freed");
            await app.Services.GetRequiredService<CodingRun>().RunAsync(Token);
            var ids = acknowledged.Distinct().ToArray();
            Assert.True(ids.Length > Kills * CodedBetweenKills / 2, $"{ids.Length} acknowledged");
            Assert.Equal(ids.Length, await CountAsync(source, "SELECT count(*) FROM article WHERE status = 'coded' AND article_id = ANY ($1)", ids));
            Assert.Equal(ids.Length, await CountAsync(source, "SELECT count(DISTINCT event_id) FROM event_source WHERE article_id = ANY ($1)", ids));
            Assert.Equal(ids.Length, await CountAsync(source, "SELECT count(*) FROM event_source WHERE article_id = ANY ($1)", ids));
            // And of all that is there, acknowledged or not: one event, one report, one first revision for each.
            var all = await CountAsync(source, "SELECT count(*) FROM article");
            Assert.Equal(all, await CountAsync(source, "SELECT count(*) FROM conflict_event WHERE source_count = 1"));
            Assert.Equal(all, await CountAsync(source, "SELECT count(*) FROM event_revision"));
        }
    }

#pragma warning disable CA2100 // The statements are the test's own.
    private static async Task<long> CountAsync(NpgsqlDataSource source, string sql, long[]? ids = null)
    {
        await using var command = source.CreateCommand(sql);
        if (ids is not null) command.Parameters.Add(new NpgsqlParameter { Value = ids });
        return (long)(await command.ExecuteScalarAsync(Token) ?? 0L);
    }
#pragma warning restore CA2100

    /// <summary>The service as a process of its own.</summary>
    private sealed record Worker(Process Process, Uri Address) : IDisposable
    {
        public void Dispose()
        {
            if (!Process.HasExited) Process.Kill();
            Process.Dispose();
        }
    }
}
