using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using GeoConflict.Api.Setup;
using GeoConflict.Gazetteer;

namespace GeoConflict.Api.Filters.Bench;

/// <summary><c>geoconflict bench extract</c>.</summary>
public static class ExtractBenchCommand
{
    private const int Seed = 20260101;
    private const int DefaultCount = 1_000;

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var articles = new Option<int>("--articles")
        {
            Description = "How many articles of 3 kB.",
            DefaultValueFactory = _ => DefaultCount,
        };
        var gazetteer = new Option<string?>("--gazetteer")
        {
            Description = "Index file to read places from; the installed one if not given.",
        };
        var command = new Command("extract", "Articles a second, memory and time to start of the extract filter.")
        {
            articles,
            gazetteer,
        };
        command.SetAction((line, cancellationToken) =>
            RunAsync(line.GetValue(articles), line.GetValue(gazetteer), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(int count, string? indexPath, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var workspace = Workspace.Find();
        var sinceStart = DateTime.UtcNow - Process.GetCurrentProcess().StartTime.ToUniversalTime();
        var watch = Stopwatch.StartNew();
        using var gazetteer = GazetteerIndex.Open(indexPath ?? workspace.GazetteerIndexPath);
        var dispatches = File.ReadLines(Path.Combine(workspace.SeedFolder, "dispatches.jsonl"));
        var bench = new ExtractBench(gazetteer, Console.Out);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"start_ms {(sinceStart + watch.Elapsed).TotalMilliseconds:0}"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"places {gazetteer.Count}"));
        await bench.RunAsync(new GeneratedArticles(Seed).Make(dispatches, count), cancellationToken);
        return 0;
    }
}
