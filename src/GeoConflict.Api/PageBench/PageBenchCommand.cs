using System.CommandLine;
using GeoConflict.Api.Ogc.Bench;

namespace GeoConflict.Api.PageBench;

/// <summary><c>geoconflict bench page</c>: how fast the map page is.</summary>
internal static class PageBenchCommand
{
    private const string ChromiumVariable = "GEOCONFLICT_CHROMIUM";
    private const string DefaultChromium = "/usr/bin/chromium";

    private static readonly string[] Marks = ["auto", "points", "density", "clusters"];

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var site = new Option<string?>("--base")
        {
            Description = "Address of a service that runs; one over the database is started if left out.",
        };
        var marks = new Option<string>("--marks")
        {
            Description = $"How events are drawn: {string.Join(", ", Marks)}.",
            DefaultValueFactory = _ => "auto",
        };
        marks.AcceptOnlyFromAmong(Marks);
        var command = new Command(
            "page", $"Measure the map page in headless Chromium ({ChromiumVariable}, else {DefaultChromium}).")
        {
            site, marks,
        };
        command.SetAction((line, cancellationToken) =>
            RunAsync(line.GetValue(site), line.GetValue(marks) ?? Marks[0], cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string? address, string marks, CancellationToken cancellationToken)
    {
        var path = Environment.GetEnvironmentVariable(ChromiumVariable) is { Length: > 0 } named
            ? named
            : DefaultChromium;
        if (!File.Exists(path))
        {
            await Console.Error.WriteLineAsync($"There is no Chromium at {path}; {ChromiumVariable} names another.");
            return 2;
        }

        Uri? site = null;
        if (address is not null && !Uri.TryCreate(address, UriKind.Absolute, out site))
        {
            await Console.Error.WriteLineAsync($"--base: '{address}' is no address; one is http://127.0.0.1:8080.");
            return 2;
        }

        await using var server = site is null ? await ServerProcess.StartAsync(cancellationToken) : null;
        site ??= server?.Address ?? throw new InvalidOperationException("The service did not start.");
        await using var chromium = await ChromiumProcess.StartAsync(path, cancellationToken);
        await new PageBench(chromium, site, Console.Out).RunAsync(marks, cancellationToken);
        return 0;
    }
}
