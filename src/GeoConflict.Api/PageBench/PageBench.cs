using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace GeoConflict.Api.PageBench;

/// <summary>Opens the map page as a reader does, drags and plays through time, and says how long all of it took.</summary>
internal sealed class PageBench(ChromiumProcess chromium, Uri site, TextWriter output)
{
    private const int Steps = 150;
    private const int StepMs = 16;

    private readonly DevToolsClient page = chromium.Page;

    /// <summary>Runs it.</summary>
    /// <param name="marks">How events are drawn: auto, points, density or clusters.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task RunAsync(string marks, CancellationToken cancellationToken)
    {
        foreach (var domain in new[] { "Page", "Network", "Runtime" })
            await page.SendAsync($"{domain}.enable", null, cancellationToken);
        await page.SendAsync("Emulation.setDeviceMetricsOverride",
            new { width = 1280, height = 800, deviceScaleFactor = 1, mobile = false }, cancellationToken);
        await OpenAsync("", cancellationToken); // the service makes its answers ready
        await page.SendAsync("Network.setCacheDisabled", new { cacheDisabled = true }, cancellationToken);
        var transfer = new TransferNote(page);
        await OpenAsync($"marks={marks}", cancellationToken);
        await WriteLoadAsync(transfer, cancellationToken);
        await page.SendAsync("Network.setCacheDisabled", new { cacheDisabled = false }, cancellationToken);
        var years = await ReadYearsAsync(cancellationToken);
        await MeasureAsync(marks, years, "drag, window of a year", false, DragAsync("window"), cancellationToken);
        await MeasureAsync(marks, years, "drag, cumulative", true, DragAsync("edge"), cancellationToken);
        await MeasureAsync(marks, years, "play, window of a year", false, PlayAsync, cancellationToken);
        await MeasureAsync(marks, years, "play, cumulative", true, PlayAsync, cancellationToken);
        await WriteMemoryAsync(cancellationToken);
    }

    private async Task OpenAsync(string address, CancellationToken cancellationToken)
    {
        await page.SendAsync("Page.navigate", new { url = "about:blank" }, cancellationToken);
        await page.SendAsync("Page.navigate", new { url = $"{site}#{address}" }, cancellationToken);
        var clock = Stopwatch.StartNew();
        while (await page.EvaluateAsync(
            "location.href !== 'about:blank' && performance.getEntriesByName('all-in').length > 0", cancellationToken)
            is not JsonValue value || !value.GetValue<bool>())
        {
            if (clock.Elapsed > TimeSpan.FromMinutes(1))
                throw new InvalidOperationException($"{site} did not show its events within a minute.");
            await Task.Delay(50, cancellationToken);
        }

        await Task.Delay(1500, cancellationToken); // names of the base map, the list and its words
    }

    private async Task WriteLoadAsync(TransferNote transfer, CancellationToken cancellationToken)
    {
        var times = await page.EvaluateAsync(
            "['interactive', 'all-in'].map((name) => performance.getEntriesByName(name)[0].startTime)",
            cancellationToken);
        var title = await page.EvaluateAsync("document.getElementById('list-title').textContent", cancellationToken);
        Write("events", title?.GetValue<string>() ?? "");
        Write("newest year on the map after", Format($"{Number(times, 0) / 1000:F2} s"));
        Write("all events on the map after", Format($"{Number(times, 1) / 1000:F2} s"));
        Write("page itself", Format($"{transfer.Kb("shell"):F0} kB"));
        Write("newest year, the rest", Format($"{transfer.Kb("newest"):F0} kB, {transfer.Kb("older"):F0} kB"));
        Write("base map", Format($"{transfer.Kb("map"):F0} kB"));
    }

    private async Task<(string From, string To)> ReadYearsAsync(CancellationToken cancellationToken)
    {
        var first = (await page.EvaluateAsync("document.getElementById('from-date').value", cancellationToken))
            ?.GetValue<string>() ?? "";
        var from = DateOnly.ParseExact(first, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return (Iso(from), Iso(from.AddDays(364)));
        static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private async Task MeasureAsync(
        string marks, (string From, string To) year, string what, bool isCumulative,
        Func<CancellationToken, Task> move, CancellationToken cancellationToken)
    {
        await OpenAsync($"marks={marks}&from={year.From}&to={year.To}", cancellationToken);
        var mode = isCumulative ? "cumulative" : "window";
        await page.EvaluateAsync(
            $$"""
            document.getElementById('mode').value = '{{mode}}';
            window.frames60 = [];
            window.noteFrame = (now) => { frames60.push(now); window.noting = requestAnimationFrame(noteFrame); };
            window.noting = requestAnimationFrame(noteFrame);
            """,
            cancellationToken);
        await move(cancellationToken);
        var frames = FrameTimes.Of(await page.EvaluateAsync(
            "cancelAnimationFrame(noting); frames60", cancellationToken));
        var count = await page.EvaluateAsync("document.getElementById('list-title').textContent", cancellationToken);
        Write(what, Format(
            $"p50 {frames.Median:F1} ms, p95 {frames.Slow:F1} ms of {frames.Count} frames, {count?.GetValue<string>()}"));
    }

    /// <summary>Drags the window, or its last edge, to the end of the slider with the mouse.</summary>
    private Func<CancellationToken, Task> DragAsync(string hold) => async cancellationToken =>
    {
        var spots = await page.EvaluateAsync(
            """
            (() => {
              const box = (id) => document.getElementById(id).getBoundingClientRect();
              const [track, band] = [box('track'), box('window')];
              return [band.left, band.right, track.right, track.top + 20];
            })()
            """,
            cancellationToken);
        var (left, right, end, y) = (Number(spots, 0), Number(spots, 1), Number(spots, 2), Number(spots, 3));
        var start = hold == "edge" ? right - 1 : (left + right) / 2;
        var stop = hold == "edge" ? end - 12 : end - 12 - (right - left) / 2;
        await MouseAsync("mouseMoved", start, y, 0, cancellationToken);
        await MouseAsync("mousePressed", start, y, 1, cancellationToken);
        var clock = Stopwatch.StartNew();
        for (var step = 1; step <= Steps; step++)
        {
            await MouseAsync("mouseMoved", start + (stop - start) * step / Steps, y, 1, cancellationToken);
            var early = TimeSpan.FromMilliseconds(step * StepMs) - clock.Elapsed;
            if (early > TimeSpan.Zero) await Task.Delay(early, cancellationToken);
        }

        await MouseAsync("mouseReleased", stop, y, 0, cancellationToken);
    };

    private async Task PlayAsync(CancellationToken cancellationToken)
    {
        await page.EvaluateAsync(
            "document.getElementById('speed').value = '1826'; document.getElementById('play').click();",
            cancellationToken);
        while ((await page.EvaluateAsync(
            "document.getElementById('play').getAttribute('aria-pressed')", cancellationToken))?.GetValue<string>()
            == "true") await Task.Delay(200, cancellationToken);
    }

    private async Task WriteMemoryAsync(CancellationToken cancellationToken)
    {
        var mostMb = await chromium.ReadRendererMbAsync(cancellationToken);
        await page.SendAsync("HeapProfiler.collectGarbage", null, cancellationToken);
        var heap = await page.SendAsync("Runtime.getHeapUsage", null, cancellationToken);
        Write("script heap, columns beside it", Format(
            $"{Megabytes(heap, "usedSize"):F0} MB, {Megabytes(heap, "backingStorageSize"):F0} MB"));
        var nowMb = await chromium.ReadRendererMbAsync(cancellationToken);
        Write("memory of the page's process",
            nowMb is null ? "not told" : Format($"{nowMb} MB, before tidying {mostMb} MB"));
    }

    private Task MouseAsync(string type, double x, double y, int buttons, CancellationToken cancellationToken) =>
        page.SendAsync("Input.dispatchMouseEvent",
            new { type, x, y, buttons, button = type == "mouseMoved" ? "none" : "left", clickCount = 1 },
            cancellationToken);

    private void Write(string what, string value) => output.WriteLine($"{what,-32} {value}");

    private static string Format(FormattableString text) => FormattableString.Invariant(text);

    private static double Number(JsonNode? array, int index) => array?[index]?.GetValue<double>() ?? 0;

    private static double Megabytes(JsonNode? heap, string part) => (heap?[part]?.GetValue<double>() ?? 0) / 1e6;
}
