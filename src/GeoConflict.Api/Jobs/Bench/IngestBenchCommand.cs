using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using GeoConflict.Api.Articles;
using GeoConflict.Api.Data;
using GeoConflict.Api.Filters.Bench;
using GeoConflict.Api.Geoparse;
using GeoConflict.Api.Setup;
using Npgsql;

namespace GeoConflict.Api.Jobs.Bench;

/// <summary><c>geoconflict bench ingest</c>: articles a second from text to stored and joined events.</summary>
public static class IngestBenchCommand
{
    private const int Seed = 20260102;
    private const int DefaultCount = 1_000;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var articles = new Option<int>("--articles")
        {
            Description = "How many articles of 3 kB.",
            DefaultValueFactory = _ => DefaultCount,
        };
        var command = new Command(
            "ingest", "Articles a second, coded, joined, stored; adds invented articles: use a database of its own.")
        {
            articles,
        };
        command.SetAction((line, cancellationToken) => RunAsync(line.GetValue(articles), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(int count, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var workspace = Workspace.Find();
        await using var services = new ServiceCollection()
            .AddLogging(logging => logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning))
            .AddSingleton(TimeProvider.System)
            .AddSingleton(workspace)
            .AddData(DatabaseAddress.Find())
            .AddGeoparse()
            .AddArticles()
            .AddSingleton<WaitingArticles>()
            .AddSingleton<CodingRun>()
            .BuildServiceProvider();
        await services.GetRequiredService<Migrator>().MigrateAsync(cancellationToken);
        var shared = services.GetRequiredService<SharedPipeline>().Get();
        var dispatches = File.ReadLines(Path.Combine(workspace.SeedFolder, "dispatches.jsonl"));
        var made = new GeneratedArticles(Seed).Make(dispatches, count).Select(Read).ToList();
        // The first articles pay for the compiler.
        foreach (var article in made.Take(20)) shared.Code(article.ToArticle());

        var watch = Stopwatch.StartNew();
        var intake = services.GetRequiredService<ArticleIntake>();
        foreach (var article in made) await intake.StoreAsync(article, cancellationToken);
        Tell("taken_in_a_second", count / watch.Elapsed.TotalSeconds);

        watch.Restart();
        var processor = Process.GetCurrentProcess().TotalProcessorTime;
        var coded = await services.GetRequiredService<CodingRun>().RunAsync(cancellationToken);
        var seconds = watch.Elapsed.TotalSeconds;
        Tell("articles", coded);
        Tell("coded_a_second", coded / seconds);
        Tell("own_processor_seconds_a_second",
            (Process.GetCurrentProcess().TotalProcessorTime - processor).TotalSeconds / seconds);
        await using var command = services.GetRequiredService<NpgsqlDataSource>()
            .CreateCommand("SELECT count(*) FROM event_source");
        Tell("reports", await command.ExecuteScalarAsync(cancellationToken) as long? ?? 0);
        return 0;
    }

    private static ArticleInput Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var date = json.RootElement.GetProperty("date").GetString();
        return new ArticleInput(
            json.RootElement.GetProperty("text").GetString() ?? "",
            PublishedOn: date is null ? null : DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static void Tell(string name, double value) => Console.Out.WriteLine(
        string.Create(CultureInfo.InvariantCulture, $"{name} {value:0.##}"));
}
