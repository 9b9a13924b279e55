using GeoConflict.Api.Ogc.Sql;

namespace GeoConflict.Api.Ogc.Bench;

/// <summary>Measures the service and, in the same run, the database alone; prints a table.</summary>
/// <param name="server">The service.</param>
/// <param name="raw">The database alone.</param>
/// <param name="workload">What is asked.</param>
/// <param name="runs">How often each is measured; the median counts.</param>
/// <param name="duration">How long each run takes.</param>
/// <param name="output">Where the table goes.</param>
internal sealed class ApiBench(
    ServerProcess server, RawReads raw, Workload workload, int runs, TimeSpan duration, TextWriter output)
{
    private const int Connections = 8;
    private const int Exported = 100_000;
    private const int PathsOfRun = 20_000;
    private const string Items = "/ogc/collections/events/items";

    private readonly LoadClient client = new(server.Address);

    /// <summary>Runs all.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await output.WriteLineAsync("| work | GeoConflict | database alone, same statement | best other server, quoted |");
        await output.WriteLineAsync("|---|--:|--:|--:|");
        await RateAsync(
            "features in a box, about 1,000", [.. workload.Boxes.Select(box => $"{Items}?bbox={box}&limit=2000")],
            [.. workload.Boxes.Select(box => RawReads.Items(box, null, 2000))], "99 (OgcApi.Net)", cancellationToken);
        await RateAsync(
            "box and days, about 100",
            [.. workload.Dated.Select(one => $"{Items}?bbox={one.Box}&datetime={one.Days}&limit=1000")],
            [.. workload.Dated.Select(one => RawReads.Items(one.Box, one.Days, 1000))], "224 (pg_featureserv)",
            cancellationToken);
        await ExportAsync(cancellationToken);
        foreach (var zoom in Workload.Zooms)
        {
            var quoted = zoom switch
            {
                4 => "4.1 (pg_tileserv)",
                7 => "15 (MapServer)",
                _ => "78 (pg_tileserv)",
            };
            await ColdTilesAsync(zoom, quoted, cancellationToken);
        }

        await WarmTilesAsync();
        var (nowMb, mostMb) = server.ReadMemory();
        await output.WriteLineAsync(
            $"| memory of the service after that, and at most | {nowMb} MB, {mostMb} MB | - | 399 MB (pg_featureserv) |");
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }

    private async Task RateAsync(
        string what, IReadOnlyList<string> paths, IReadOnlyList<Func<SqlText>> statements, string quoted,
        CancellationToken cancellationToken)
    {
        await client.RunAsync(paths, Connections, duration, "");
        var (ours, alone, megabytes) = (new List<double>(), new List<double>(), new List<double>());
        for (var run = 0; run < runs; run++)
        {
            var result = await client.RunAsync(paths, Connections, duration, "");
            ours.Add(result.PerSecond);
            megabytes.Add(result.MegabytesPerSecond);
            alone.Add(await raw.RunAsync(statements, Connections, duration, cancellationToken));
        }

        await output.WriteLineAsync(FormattableString.Invariant(
            $"| {what}, {Connections} connections | {Median(ours):F0}/s ({Median(megabytes):F0} MB/s) | {Median(alone):F0}/s | {quoted} |"));
    }

    private async Task ExportAsync(CancellationToken cancellationToken)
    {
        var (rates, firsts, alone) = (new List<double>(), new List<double>(), new List<double>());
        for (var run = 0; run <= runs; run++)
        {
            var (first, seconds, megabytes) = await client.AskOnceAsync($"{Items}?limit={Exported}");
            var rawSeconds = await raw.ExportAsync(Exported, cancellationToken);
            if (run == 0) continue; // warms up
            rates.Add(megabytes / seconds);
            firsts.Add(first * 1000);
            alone.Add(megabytes / rawSeconds);
        }

        await output.WriteLineAsync(FormattableString.Invariant(
            $"| export of 100,000 features as GeoJSON | {Median(rates):F0} MB/s, first byte after {Median(firsts):F0} ms | {Median(alone):F0} MB/s | 55 MB/s, 1.0 s (OgcApi.Net) |"));
    }

    private async Task ColdTilesAsync(int zoom, string quoted, CancellationToken cancellationToken)
    {
        var tiles = workload.Tiles[zoom];
        // A filter that all events pass, and that is another each time: no tile is made twice.
        var turn = 0;
        List<string> Paths() => [.. Enumerable.Range(0, PathsOfRun).Select(i =>
            $"/tiles/events/{zoom}/{tiles[i % tiles.Count].X}/{tiles[i % tiles.Count].Y}.mvt"
            + $"?datetime=1000-01-01/{Day(turn * PathsOfRun + i)}")];
        var (ours, alone) = (new List<double>(), new List<double>());
        for (var run = 0; run < runs; run++)
        {
            turn++;
            ours.Add((await client.RunAsync(Paths(), Connections, duration, "")).PerSecond);
            alone.Add(await raw.RunAsync(
                [.. tiles.Select(tile => RawReads.Tile(zoom, tile.X, tile.Y))], Connections, duration,
                cancellationToken));
        }

        await output.WriteLineAsync(FormattableString.Invariant(
            $"| vector tiles at zoom {zoom}, none kept, {Connections} connections | {Median(ours):F0}/s | {Median(alone):F0}/s | {quoted} |"));
    }

    private static string Day(int number) => new DateOnly(3000, 1, 1).AddDays(number)
        .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private async Task WarmTilesAsync()
    {
        List<string> paths = [.. Workload.Zooms.SelectMany(zoom => workload.Tiles[zoom]
            .Select(tile => $"/tiles/events/{zoom}/{tile.X}/{tile.Y}.mvt"))];
        await client.RunAsync(paths, Connections, TimeSpan.FromSeconds(1), "");
        var (whole, unchanged) = (new List<double>(), new List<double>());
        for (var run = 0; run < runs; run++)
        {
            whole.Add((await client.RunAsync(paths, Connections, duration, "")).PerSecond);
            unchanged.Add((await client.RunAsync(paths, Connections, duration, "If-None-Match: *")).PerSecond);
        }

        await output.WriteLineAsync(FormattableString.Invariant(
            $"| the same tiles, kept | {Median(whole):F0}/s; {Median(unchanged):F0}/s not modified (304) | - | none keeps them |"));
    }
}
